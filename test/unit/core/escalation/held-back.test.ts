/** What comes while a pause keeps everybody in peace. */
import type { AccountId } from "../../../../src/core/actor";
import { decideDue } from "../../../../src/core/escalation/decide-due";
import type { EscalationState } from "../../../../src/core/escalation/escalation-state";
import { NOT_ESCALATED } from "../../../../src/core/escalation/escalation-state";
import { acknowledge, resume } from "../../../../src/core/escalation/handle-incident";
import { leftByOthers, takenUp } from "../../../../src/core/escalation/settle-page";
import type { OwedPage } from "../../../../src/core/escalation/owed-page";
import { UNHANDLED } from "../../../../src/core/escalation/handling";
import { person } from "../../../../src/core/actor";
import { aConfiguration, aRecord, anIssue } from "../../../support/an-incident";
import { aPolicy, aRun, aSituation, minutesAfter, noon, somePolicies } from "../../../support/an-escalation";

const by = person("ada" as AccountId);

function anAcknowledgement(until: number) {
  return { by, at: noon, how: "panel" as const, until: minutesAfter(until) };
}

test("a step that comes after a pause has ended by itself leaves no pause behind", () => {
  const run = aRun(aPolicy(), { pause: { by, at: noon, until: minutesAfter(20), reason: "Wait." } });
  const decided = decideDue(run, aPolicy(), aSituation(), minutesAfter(20));
  expect(decided).toMatchObject({ kind: "steps", page: { dueAt: minutesAfter(20) }, run: { pause: null } });
});

test("an acknowledgement that ended while the escalation was paused ends when somebody resumes", () => {
  const run = aRun(aPolicy(), { pause: { by, at: noon, until: null, reason: "Wait." } });
  const state: EscalationState = { ...NOT_ESCALATED, run, handling: { ...UNHANDLED, acknowledgement: anAcknowledgement(15) } };
  const handled = { configuration: aConfiguration(), issue: anIssue(), record: aRecord({ escalation: state }), by, now: minutesAfter(90) };
  const resumed = resume(handled);
  expect(resumed).toMatchObject({ ok: true, value: { state: { handling: { acknowledgement: { until: minutesAfter(90) } } } } });
});

test("an acknowledgement counts for good where no escalation runs, whatever the last one's policy said", () => {
  const policy = aPolicy({ acknowledgementHolds: 15 });
  const run = aRun(policy, { ended: { at: noon, why: "no-policy" } });
  const configuration = aConfiguration({ policies: somePolicies(policy) });
  const record = aRecord({ escalation: { ...NOT_ESCALATED, run } });
  const taken = acknowledge({ configuration, issue: anIssue(), record, by, now: noon }, "panel");
  expect(taken).toMatchObject({ ok: true, value: { state: { handling: { acknowledgement: { until: null } } } } });
});

test("of two who take up a page that was left, one has it", () => {
  const parts = { run: 1, number: 1, round: 0, step: 0, stepName: "First", dueAt: noon, claimedAt: noon, cameBy: "queue" as const };
  const page: OwedPage = { ...parts, people: [by], unread: [], isForAcknowledged: false, effects: [] };
  const state: EscalationState = { ...NOT_ESCALATED, owed: [page] };
  expect(leftByOthers(state, minutesAfter(2))).toBe(page);
  expect(leftByOthers(takenUp(state, page, minutesAfter(2)), minutesAfter(2))).toBeNull();
});
