import type { AccountId } from "../actor";
import type { Instant } from "../time";
import { hours, later } from "../time";
import { clockChangesOf } from "./clock-changes-of";
import { finalSchedule } from "./final-schedule";
import type { Access, Finding } from "./finding";
import { gonePeople } from "./gone-people";
import { layersInForce } from "./layers-in-force";
import type { Schedule } from "./schedule";
import type { Span } from "./span";
import { inOrder } from "./span";
import { unevenLoads } from "./uneven-loads";

/**
 * What somebody should look at in the weeks to come, in the order of time: gaps, people who are gone,
 * layers without anybody, hand-offs at a time that the clocks leave out or show twice, and uneven load.
 *
 * The turns of those who are gone count as nobody's, as they do when somebody is to be paged.
 */
export function lintSchedule(
  schedule: Schedule,
  accessOf: (accountId: AccountId) => Access,
  from: Instant,
  weeks = 52,
): readonly Finding[] {
  const span: Span = { from, to: later(from, hours(weeks * 7 * 24)) };
  const people = gonePeople(schedule, accessOf, span);
  const gone = new Set(people.map(({ accountId }) => accountId));
  const { shifts, gaps } = finalSchedule(schedule, span.from, span.to, gone);
  return inOrder<Finding>([
    ...gaps.map((gap) => ({ kind: "gap" as const, ...gap })),
    ...people,
    ...layersInForce(schedule, span)
      .filter(({ members }) => members.length === 0)
      .map(({ id }) => ({ kind: "empty-layer" as const, layerId: id, ...span })),
    ...clockChangesOf(schedule, span),
    ...unevenLoads(schedule, shifts, gone, span),
  ]);
}
