import { z } from "zod";
import type { EscalationRun } from "../../core/escalation/escalation-run";
import type { EscalationState } from "../../core/escalation/escalation-state";
import { NOT_ESCALATED } from "../../core/escalation/escalation-state";
import type { Handling } from "../../core/escalation/handling";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import type { OwedPage, PageEffect } from "../../core/escalation/owed-page";
import { NO_GOAL_MOMENTS } from "../../core/escalation/situation";
import type { EscalationFact } from "../../core/timeline/timeline-entry";
import { accountId, actor, moment, scope } from "./common-parts";

const person = z.object({ kind: z.literal("person"), accountId });
const count = z.number().int().min(0);
const position = { round: count, step: count };
const how = z.enum(["panel", "assignment", "transition", "automation", "mitigated"]);
const marked = z.object({ by: actor, at: moment }).nullable().default(null);
const cameBy = z.enum(["queue", "sweep", "event", "person"]);
const endReason = z.enum(["resolved", "no-policy", "moved"]);

const goalMoments = z.object({ warnsAt: moment.nullable(), breachesAt: moment.nullable() });

const handling: z.ZodType<Handling> = z.object({
  acknowledgement: z.object({ by: actor, at: moment, how, until: moment.nullable() }).nullable().default(null),
  mitigated: marked,
  major: marked,
  drill: marked,
});

const run: z.ZodType<EscalationRun> = z.object({
  number: z.number().int().positive(),
  policy: z.object({ scope, version: count, policyId: z.string() }),
  isChosenByHand: z.boolean(),
  startedAt: moment,
  cursor: z.object({ ...position, plannedAt: moment }).nullable(),
  lastPaged: z.object(position).nullable(),
  decided: count,
  pause: z.object({ by: actor, at: moment, until: moment.nullable(), reason: z.string() }).nullable(),
  ended: z.object({ at: moment, why: endReason }).nullable(),
});

const pageEffect: z.ZodType<PageEffect> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("comment"), mark: z.string(), people: z.array(person), text: z.string() }),
  z.object({ kind: z.literal("assign"), to: person }),
  z.object({ kind: z.literal("watch"), people: z.array(person) }),
  z.object({ kind: z.literal("transition"), statusId: z.string() }),
  z.object({ kind: z.literal("set-urgency"), value: z.string() }),
  z.object({ kind: z.literal("set-field"), fieldId: z.string(), value: z.string() }),
  z.object({ kind: z.literal("mail"), people: z.array(person), subject: z.string(), text: z.string() }),
]);

const stepParts = { run: count, number: count, ...position, stepName: z.string(), dueAt: moment, claimedAt: moment, cameBy };

const owedPage: z.ZodType<OwedPage> = z.object({
  ...stepParts,
  takenUpAt: moment.exactOptional(),
  people: z.array(person),
  unread: z.array(z.string()).default([]),
  isForAcknowledged: z.boolean(),
  effects: z.array(pageEffect),
});

/** The part of an incident's record that says how it waits for somebody. A record of before has none. */
export const escalationState: z.ZodType<EscalationState> = z
  .object({
    handling,
    run: run.nullable(),
    isFollowed: z.boolean(),
    reassigned: count,
    reopenedAt: moment.nullable(),
    goalMoments: z.object({ response: goalMoments, resolution: goalMoments }).default(NO_GOAL_MOMENTS),
    dueAt: moment.nullable(),
    owed: z.array(owedPage),
    areFieldsOwed: z.boolean(),
  })
  .default(NOT_ESCALATED as never); // the default is what the schema gives, readonly lists and all

/** What the timeline tells of it. */
export const ESCALATION_FACTS = [
  z.object({ kind: z.literal("escalation-started"), policy: z.string() }),
  z.object({ kind: z.literal("escalation-ended"), policy: z.string(), why: endReason }),
  z.object({ kind: z.literal("escalation-moved"), policy: z.string(), reason: z.string() }),
  z.object({ kind: z.literal("paged"), ...position, stepName: z.string(), people: z.array(person) }),
  z.object({ kind: z.literal("paged-nobody"), ...position, stepName: z.string() }),
  z.object({ kind: z.literal("escalated-now") }),
  z.object({ kind: z.literal("escalation-paused"), until: moment.nullable(), reason: z.string() }),
  z.object({ kind: z.literal("escalation-resumed") }),
  z.object({ kind: z.literal("acknowledged"), how }),
  z.object({ kind: z.literal("acknowledgement-withdrawn") }),
  z.object({ kind: z.literal("acknowledgement-ended") }),
  z.object({ kind: z.literal("handed-over"), to: person }),
  z.object({ kind: z.enum(["goal-warned", "goal-breached"]), goal: z.string(), targetMinutes: z.number() }),
  z.object({ kind: z.enum(["marked", "unmarked"]), as: z.enum(["mitigated", "major", "drill"]) }),
] as const satisfies readonly z.ZodType<EscalationFact>[];

/** The entity `ledger`: one due step. */
export const ledgerRow: z.ZodType<LedgerLine> = z.object({
  issueId: z.string(),
  projectId: z.string(),
  ...stepParts,
  people: z.array(person),
  result: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("claimed") }),
    z.object({ kind: z.literal("paged"), at: moment, mayHaveMailedTwice: z.boolean(), refusals: z.array(z.string()) }),
    z.object({ kind: z.literal("passed-over"), why: z.enum(["acknowledged", "no-such-goal", "not-reassigned", "not-reopened"]) }),
    z.object({ kind: z.literal("nobody"), unread: z.array(z.string()).default([]) }),
    z.object({ kind: z.literal("called-off"), at: moment }),
    z.object({ kind: z.literal("refused"), at: moment, reason: z.string() }),
  ]),
});
