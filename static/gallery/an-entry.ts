import type { TimelineEntryView, TimelineFactView } from "../../src/contract/ui/timeline";
import type { Actor } from "../../src/core/actor";
import { instant } from "../../src/core/time";
import { ada, app, grace, NOON, stranger } from "./people";

/** An entry of the timeline, so many minutes before noon. */
export function anEntry(minutesAgo: number, by: Actor, fact: TimelineFactView): TimelineEntryView {
  return { id: `entry-${minutesAgo}`, at: instant(NOON - minutesAgo * 60_000), by, fact };
}

/** What happened to an incident in its first hour, newest first. */
export const FIRST_HOUR: readonly TimelineEntryView[] = [
  anEntry(2, app, { kind: "priority-set", from: "Low", to: "Medium", impact: "Medium", urgency: "Medium", matrixVersion: 1 }),
  anEntry(7, ada, {
    kind: "levels-set",
    impact: { from: "Low", to: "Medium" },
    urgency: { from: null, to: "Medium" },
    priority: { from: "Low", to: "Medium" },
    matrixVersion: 1,
  }),
  anEntry(12, grace, { kind: "assigned", from: null, to: "ada" }),
  anEntry(31, stranger, { kind: "priority-edited", from: "Medium", to: "Low" }),
  anEntry(52, grace, { kind: "raised" }),
];

/** What happened before, over two more days. */
export const DAYS_BEFORE: readonly TimelineEntryView[] = [
  anEntry(60 * 20, grace, { kind: "status-changed", from: "Open", to: "In progress" }),
  anEntry(60 * 22, ada, { kind: "assigned", from: "ada", to: "grace" }),
  anEntry(60 * 47, grace, { kind: "assigned", from: "ada", to: null }),
  anEntry(60 * 48, grace, { kind: "type-changed", from: "Task", to: "Incident" }),
];
