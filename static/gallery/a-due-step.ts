import type { DueStepView, LedgerLineView } from "../../src/contract/ui/operations";
import { person } from "../../src/core/actor";
import { instant } from "../../src/core/time";
import { NOON } from "./people";

const MINUTE = 60_000;
const PAGED = { kind: "paged", at: instant(NOON), mayHaveMailedTwice: false, refusals: [] } as const;

/** A step that paged Ada, due so many minutes before noon and brought by the queue three seconds later. */
export function aDueStep(minutesAgo: number, over: Partial<DueStepView> = {}, secondsLate = 3): DueStepView {
  const dueAt = NOON - minutesAgo * MINUTE;
  return {
    ...{ id: `10001:1:${minutesAgo}`, round: 1, step: 1, stepName: "Responder", people: [person("ada")] },
    ...{ dueAt: instant(dueAt), claimedAt: instant(dueAt + secondsLate * 1000), cameBy: "queue", result: PAGED },
    ...over,
  };
}

/** One of every way that a step can come and end, the last due first. */
export const EVERY_KIND: readonly DueStepView[] = [
  aDueStep(2, { step: 2, stepName: "Team lead", result: { kind: "claimed" }, people: [person("grace")] }),
  aDueStep(12),
  aDueStep(30, { round: 2, cameBy: "sweep", people: [person("ada"), person("grace"), person("stranger")] }, 252),
  aDueStep(45, { result: { ...PAGED, mayHaveMailedTwice: true, refusals: ["The field Urgency cannot be set."] } }, 95),
  aDueStep(60, { result: { kind: "passed-over", why: "acknowledged" }, people: [] }),
  aDueStep(90, { result: { kind: "nobody", unread: [] }, people: [], step: 3, stepName: "On-call of Payments" }),
  aDueStep(26 * 60, { result: { kind: "called-off", at: instant(NOON) } }),
  aDueStep(27 * 60, { cameBy: "event", result: { kind: "refused", at: instant(NOON), reason: "The app may not send mail here." } }, 4000),
];

/** The same on the page of the whole site. */
export const LINES: readonly LedgerLineView[] = EVERY_KIND.map((step, index) => ({
  ...step,
  issueKey: `PAY-${112 + index}`,
  summary: "Checkout answers 502 for all cards",
}));
