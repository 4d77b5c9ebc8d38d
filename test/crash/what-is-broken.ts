import type { KillableSite } from "./killable-site";
import type { Answered } from "./write-storm";
import { fieldsOfEdit } from "./write-storm";

type Issue = {
  readonly key: string;
  readonly fields: { readonly summary: string; readonly labels: readonly string[]; readonly priority: { readonly id: string } };
  readonly properties: Readonly<Record<string, unknown>>;
  readonly changelog: {
    readonly histories: readonly { readonly items: readonly { readonly field: string; readonly toString: string }[] }[];
  };
};

/** Answered writes that are gone, and writes of which only a part is there, a sentence each. */
export async function whatIsBroken(site: KillableSite, answered: readonly Answered[]): Promise<readonly string[]> {
  const issues = new Map((await allIssues(site)).map((issue) => [issue.key, issue]));
  return [...answered.flatMap((write) => whatIsLost(write, issues.get(write.key))), ...[...issues.values()].flatMap(whatIsHalf)];
}

function whatIsLost({ token, key, edit }: Answered, issue: Issue | undefined): readonly string[] {
  if (issue?.properties["made-by"] !== token) return [`${key}, ${token}, was answered and is gone`];
  return editOf(issue) >= edit ? [] : [`${key}: edit ${edit} was answered, "${issue.fields.summary}" is there`];
}

function whatIsHalf(issue: Issue): readonly string[] {
  const { key, fields, properties, changelog } = issue;
  const edit = editOf(issue);
  const whole = fieldsOfEdit(edit);
  const isHalf = fields.labels.join() !== whole.labels.join() || fields.priority.id !== whole.priority.id;
  const torn = changelog.histories.filter(
    ({ items }) =>
      items
        .map(({ field }) => field)
        .sort()
        .join() !== "labels,priority,summary",
  );
  return [
    ...(isHalf ? [`${key}: edit ${edit} is half there`] : []),
    ...("made-by" in properties ? [] : [`${key} was made without its property`]),
    ...(changelog.histories.length === edit ? [] : [`${key}: ${edit} edits, ${changelog.histories.length} of them in its history`]),
    ...torn.map(({ items }) => `${key}: a history with ${items.length} of three changes`),
  ];
}

function editOf({ fields }: Issue): number {
  return Number(/^edit (\d+)$/.exec(fields.summary)?.[1] ?? Number.NaN);
}

async function allIssues(site: KillableSite): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (let token: string | undefined, isLast = false; !isLast;) {
    const answer = await site.rest("POST", "/rest/api/3/search/jql", {
      jql: "project = PAY ORDER BY key",
      fields: ["summary", "labels", "priority"],
      properties: ["made-by"],
      expand: "changelog",
      maxResults: 100,
      ...(token !== undefined && { nextPageToken: token }),
    });
    if (answer?.status !== 200) throw new Error(`The search failed: ${JSON.stringify(answer?.body)}`);
    const page = answer.body as { issues: Issue[]; nextPageToken?: string };
    issues.push(...page.issues);
    token = page.nextPageToken;
    isLast = token === undefined;
  }
  return issues;
}
