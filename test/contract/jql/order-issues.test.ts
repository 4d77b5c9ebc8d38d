import { issues, NOW, type TestIssue } from "./jql-issues";
import { aDatabase, search } from "./jql-site";

const database = aDatabase();

/** The keys sorted by hand: by each reading in turn, a missing one last either way, and the newest id first at the end. */
function sorted(...readings: [(issue: TestIssue) => number | string | null, "ASC" | "DESC"][]): string[] {
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

const pressing = (issue: TestIssue): number | null => (issue.priority === null ? null : -Number(issue.priority));
const people: Record<string, string> = { "ada-id": "ada", "grace-id": "grace", "tim-id": "tim" };

test.each<[string, string[]]>([
  ["", sorted([({ created }) => created, "DESC"])],
  ["order by created", sorted([({ created }) => created, "DESC"])],
  ["order by created asc", sorted([({ created }) => created, "ASC"])],
  ["order by updated desc", sorted([({ updated }) => updated, "DESC"])],
  ["order by priority", sorted([pressing, "DESC"])],
  ["order by priority asc, created asc", sorted([pressing, "ASC"], [({ created }) => created, "ASC"])],
  ["order by key", sorted([({ project }) => project, "ASC"], [({ key }) => Number(key.split("-")[1]), "ASC"])],
  ["order by key desc", sorted([({ project }) => project, "DESC"], [({ key }) => Number(key.split("-")[1]), "DESC"])],
  ["order by summary", sorted([({ summary }) => summary.toLowerCase(), "ASC"])],
  ["order by assignee, priority desc", sorted([({ assignee }) => assignee && people[assignee]!, "ASC"], [pressing, "DESC"])],
  ["order by due desc", sorted([({ due }) => due, "DESC"])],
  ["order by resolved", sorted([({ resolved }) => resolved, "DESC"])],
  ["order by status, key", sorted([({ status }) => status, "ASC"], [({ id }) => id, "ASC"])],
  ["order by Impact", sorted([({ impact }) => impact?.toLowerCase() ?? null, "ASC"])],
  ["order by cf[10052] desc", sorted([({ cost }) => cost, "DESC"])],
  ['order by "Incident priority.MatrixVersion" desc', sorted([({ made }) => made?.version ?? null, "DESC"])],
  [
    "order by labels, created",
    sorted([({ labels }) => labels.map((label) => label.toLowerCase()).sort()[0] ?? null, "ASC"], [({ created }) => created, "DESC"]),
  ],
])("%p", (query, keys) => {
  expect(search(database, query, { now: NOW })).toEqual(keys);
});
