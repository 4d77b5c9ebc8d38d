/** What stands after these segments of a Jira path is a name or an id, whatever it looks like. */
const NAMED_AFTER: Readonly<Record<string, string>> = {
  properties: "propertyKey",
  property: "propertyKey",
  project: "projectIdOrKey",
  projectPath: "projectIdOrKey",
};

/** What stands after these is an id when it looks like one. */
const ID_AFTER: Readonly<Record<string, string>> = {
  issue: "issueIdOrKey",
  comment: "commentId",
  field: "fieldId",
  issueLink: "linkId",
};

/** Where the same segment stands under another, Jira calls the id by another name. */
const ID_UNDER: Readonly<Record<string, string>> = { "app/field": "fieldIdOrKey" };

/** Segments that are operations, though they stand where an id could. */
const NEVER_A_NAME: ReadonlySet<string> = new Set(["search", "type", "recent"]);

/** Gives the name of a Jira operation, its ids replaced: `PUT /rest/api/3/issue/{issueIdOrKey}`. */
export function operationName(method: string, path: string): string {
  const [bare = ""] = path.split("?");
  const segments = bare.split("/");
  const named = segments.map((segment, place) => {
    const before = segments[place - 1] ?? "";
    const byName = NAMED_AFTER[before];
    if (byName && segment !== "" && !NEVER_A_NAME.has(segment)) return `{${byName}}`;
    const under = `${segments[place - 2] ?? ""}/${before}`;
    return place > 3 && looksLikeAnId(segment) ? `{${ID_UNDER[under] ?? ID_AFTER[before] ?? "id"}}` : segment;
  });
  return `${method} ${named.join("/")}`;
}

function looksLikeAnId(segment: string): boolean {
  return /^\d+$/.test(segment) || /^[A-Z][A-Z0-9_]+-\d+$/.test(segment) || /^customfield_\d+$/.test(segment);
}
