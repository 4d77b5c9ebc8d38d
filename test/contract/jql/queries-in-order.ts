import type { TestIssue } from "./jql-issues";
import { components } from "./jql-parts";

type Reading = readonly [read: (issue: TestIssue) => number | string | null, direction: "ASC" | "DESC"];
/** An order, and what one would read off each issue to sort by hand. */
export type OrderedQuery = readonly [query: string, readings: readonly Reading[]];

const created: Reading = [(issue) => issue.created, "DESC"];
const number = ({ key }: TestIssue): number => Number(key.split("-")[1]);
const pressing = (issue: TestIssue): number | null => (issue.priority === null ? null : -Number(issue.priority));
const firstLabel = ({ labels }: TestIssue): string | null => labels.map((label) => label.toLowerCase()).sort()[0] ?? null;
const firstComponent = (issue: TestIssue): string | null =>
  components
    .filter(({ id }) => issue.components.includes(id))
    .map(({ name }) => name.toLowerCase())
    .sort()[0] ?? null;
const people: Record<string, string> = { "ada-id": "ada", "grace-id": "grace", "tim-id": "tim" };

/** Queries that say in which order, or leave it open. */
export const queriesInOrder: readonly OrderedQuery[] = [
  ["", [created]],
  ["order by created", [created]],
  ["order by created asc", [[(issue) => issue.created, "ASC"]]],
  ["order by updated desc", [[({ updated }) => updated, "DESC"]]],
  ["order by priority", [[pressing, "DESC"]]],
  [
    "order by priority asc, created asc",
    [
      [pressing, "ASC"],
      [(issue) => issue.created, "ASC"],
    ],
  ],
  [
    "order by key",
    [
      [({ project }) => project, "ASC"],
      [number, "ASC"],
    ],
  ],
  [
    "order by key desc",
    [
      [({ project }) => project, "DESC"],
      [number, "DESC"],
    ],
  ],
  ["order by summary", [[({ summary }) => summary.toLowerCase(), "ASC"]]],
  [
    "order by assignee, priority desc",
    [
      [({ assignee }) => assignee && people[assignee]!, "ASC"],
      [pressing, "DESC"],
    ],
  ],
  ["order by due desc", [[({ due }) => due, "DESC"]]],
  ["order by resolved", [[({ resolved }) => resolved, "DESC"]]],
  [
    "order by status, key",
    [
      [({ status }) => status, "ASC"],
      [({ project }) => project, "ASC"],
      [number, "ASC"],
    ],
  ],
  ["order by Impact", [[({ impact }) => impact?.toLowerCase() ?? null, "ASC"]]],
  ["order by cf[10052] desc", [[({ cost }) => cost, "DESC"]]],
  ['order by "Incident priority.MatrixVersion" desc', [[({ made }) => made?.version ?? null, "DESC"]]],
  ["order by labels, created", [[firstLabel, "ASC"], created]],
  ["order by component", [[firstComponent, "ASC"]]],
  [
    "order by incidentSeverity, key",
    [
      [severityOf, "ASC"],
      [({ project }) => project, "ASC"],
      [number, "ASC"],
    ],
  ],
];

/** The keys sorted by hand: by each reading in turn, a missing one last either way, and the newest id first at the end. */
export function sortedKeys(issues: readonly TestIssue[], readings: readonly Reading[]): string[] {
  const compare = (one: TestIssue, other: TestIssue): number => {
    for (const [read, direction] of readings) {
      const [left, right] = [read(one), read(other)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return (left < right ? -1 : 1) * (direction === "ASC" ? 1 : -1);
    }
    return other.id - one.id;
  };
  return [...issues].sort(compare).map(({ key }) => key);
}

function severityOf({ property }: TestIssue): number | null {
  return typeof property?.severity === "number" ? property.severity : null;
}
