import type { Site } from "../site";
import type { ChangelogItem } from "../store/changelog";
import { componentsOf, componentsOfIssue, type IssuePartKind, versionsOf, versionsOfIssue } from "../store/issue-parts";
import { memberOf } from "./custom/custom-kind";
import type { FieldAnswer, WriteScope } from "./field-change";

type Part = { readonly id: number; readonly name: string };
type PartField = {
  /** As the changelog calls it. */
  readonly name: string;
  readonly noun: string;
  all(site: Site, projectId: number): readonly Part[];
  ofIssue(site: Site, issueId: number): readonly Part[];
};

const PART_FIELDS: Readonly<Record<IssuePartKind, PartField>> = {
  components: { name: "Component", noun: "Component", all: componentsOf, ofIssue: componentsOfIssue },
  fixVersions: {
    name: "Fix Version",
    noun: "Version",
    all: openVersions,
    ofIssue: (site, issueId) => versionsOfIssue(site, issueId, "fixVersions"),
  },
  versions: { name: "Version", noun: "Version", all: openVersions, ofIssue: (site, issueId) => versionsOfIssue(site, issueId, "versions") },
};

/** Sets the components or versions of an issue: the history has an entry for each that comes or goes. */
export function editParts(kind: IssuePartKind, raw: unknown, scope: WriteScope): FieldAnswer {
  const field = PART_FIELDS[kind];
  const asked: unknown = raw ?? [];
  if (!Array.isArray(asked)) return { refused: "data was not an array" };
  const before = partsOn(kind, scope);
  const after: Part[] = [];
  for (const element of asked as unknown[]) {
    const named = memberOf(element, ["id", "name"]);
    if (!named) return { refused: `Specify a valid 'id' or 'name' for ${field.noun}` };
    const found = [...before, ...field.all(scope.site, scope.project.id)].find(
      (part) => String(part[named.by as "id" | "name"]) === named.value,
    );
    if (!found) return { refused: `${field.noun} ${named.by} '${named.value}' is not valid` };
    if (!after.some(({ id }) => id === found.id)) after.push(found);
  }
  const gone = before.filter(({ id }) => !after.some((part) => part.id === id));
  const come = after.filter(({ id }) => !before.some((part) => part.id === id));
  const item = [...gone.map((part) => itemOf(kind, part, null)), ...come.map((part) => itemOf(kind, null, part))];
  return { fieldId: kind, columns: {}, parts: { kind, ids: after.map(({ id }) => id) }, item: item.length === 0 ? null : item };
}

/** The components or versions that an issue has; none while it is being created. */
export function partsOn(kind: IssuePartKind, { site, issue }: Pick<WriteScope, "site" | "issue">): readonly Part[] {
  return issue === null ? [] : PART_FIELDS[kind].ofIssue(site, issue.id);
}

/** Those a project has to choose from. */
export function partsToChoose(kind: IssuePartKind, site: Site, projectId: number): readonly Part[] {
  return PART_FIELDS[kind].all(site, projectId);
}

/** Whether a field holds components or versions. */
export function isPartField(fieldId: string): fieldId is IssuePartKind {
  return fieldId in PART_FIELDS;
}

/** An archived version stays where it is and is not chosen again. */
function openVersions(site: Site, projectId: number): readonly Part[] {
  return versionsOf(site, projectId).filter(({ archived }) => archived === 0);
}

function itemOf(kind: IssuePartKind, from: Part | null, to: Part | null): ChangelogItem {
  return {
    field: PART_FIELDS[kind].name,
    fieldId: kind,
    fieldType: "jira",
    from: from && String(from.id),
    fromString: from && from.name,
    to: to && String(to.id),
    toString: to && to.name,
  };
}
