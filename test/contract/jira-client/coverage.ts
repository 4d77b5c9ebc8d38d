import type { DrivenJira } from "./a-client";

export type Coverage = {
  readonly driven: readonly string[];
  /** Emulated, within the client's reach, and never called: a hole in the test. */
  readonly forgotten: readonly string[];
  /** Emulated, and no method of the client asks for it. */
  readonly unreached: readonly string[];
};

/** The first parts of the paths of operations on issues and on finding them; all others configure the site. */
const ISSUE_SIDE: ReadonlySet<string> = new Set(["issue", "issueLink", "comment", "search", "jql", "changelog", "app", "bulk", "task"]);

/** How far the client got among the operations of one side. */
export async function coverageOf(jira: DrivenJira, side: "issues" | "configuration"): Promise<Coverage> {
  const isOnSide = (operation: string): boolean => ISSUE_SIDE.has(operation.split("/")[1] ?? "") === (side === "issues");
  const all = (await jira.operations()).filter(({ operation }) => isOnSide(operation));
  const isDriven = ({ operation }: { operation: string }): boolean => jira.driven().has(operation);
  const isReachable = ({ clientMethods }: { clientMethods: readonly string[] }): boolean => clientMethods.length > 0;
  const namesOf = (some: typeof all): string[] => some.map(({ operation }) => operation);
  return {
    driven: namesOf(all.filter(isDriven)),
    forgotten: namesOf(all.filter((one) => isReachable(one) && !isDriven(one))),
    unreached: namesOf(all.filter((one) => !isReachable(one))),
  };
}

/** The coverage in words, for the test's output. */
export function wordsOf({ driven, forgotten, unreached }: Coverage): string {
  const lines = [
    `${driven.length} emulated operations driven by jira.js, each answer past its schema`,
    `${unreached.length} that no method of jira.js reaches: ${unreached.join(", ")}`,
  ];
  if (forgotten.length > 0) lines.push(`${forgotten.length} within its reach and not driven: ${forgotten.join(", ")}`);
  return lines.join("\n");
}
