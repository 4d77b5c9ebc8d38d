import { changedAsCsv, replayAsJson } from "../../../static/shared/configuration/replay-export";
import type { ChangedIncident } from "../../../static/shared/configuration/replay-sum";

const named = (id: string): string => `P${id}`;
const changed = (summary: string): ChangedIncident => ({
  incident: { name: "PAY-1", summary, projectId: "10000", impact: "High", urgency: "Low", componentIds: [], priorityId: "1" },
  fromPriorityId: "1",
  toPriorityId: "2",
});

test("a summary in the export breaks no line, no cell, and is no formula", () => {
  const csv = changedAsCsv({ changed: [changed('=HYPERLINK("x")'), changed('Say "no", twice')] }, named);
  expect(csv.split("\r\n").slice(1)).toEqual([
    `"PAY-1","'=HYPERLINK(""x"")","High","Low","P1","P2"`,
    `"PAY-1","Say ""no"", twice","High","Low","P1","P2"`,
    "",
  ]);
});

test("a replay as JSON says what was counted and which incidents changed, priorities by their names", () => {
  const moves = [{ fromPriorityId: "1", toPriorityId: "2", count: 1 }];
  const sum = { considered: 3, leftOut: [{ why: "incomplete" as const, count: 2 }], moves, changed: [changed("Tills are down")] };
  expect(JSON.parse(replayAsJson(sum, named))).toEqual({
    considered: 3,
    leftOut: [{ why: "incomplete", count: 2 }],
    moves: [{ from: "P1", to: "P2", count: 1 }],
    changed: [{ key: "PAY-1", summary: "Tills are down", impact: "High", urgency: "Low", priority: "P1", newPriority: "P2" }],
  });
});
