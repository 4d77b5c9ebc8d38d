import type { Documents } from "../configuration/documents";
import { goalMoments } from "../goal/goal-moments";
import { beginClocks } from "../goal/fold-clocks";
import type { FinalSchedule } from "../on-call/final-schedule";
import { finalSchedule } from "../on-call/final-schedule";
import type { Schedule } from "../on-call/schedule";
import type { Span } from "../on-call/span";
import type { Instant } from "../time";
import { instant, later, minutes } from "../time";
import { beginEscalation, policyOf } from "./begin-escalation";
import type { Policy } from "./policy";
import type { PreviewedStep } from "./preview-policy";
import { previewPolicy } from "./preview-policy";
import type { Situation } from "./situation";
import type { Whom } from "./whom-of";
import { isWritten, whomOf } from "./whom-of";

/** The documents that an escalation goes by. */
export type PreviewRules = Pick<Documents, "policies" | "services" | "schedules" | "goals" | "calendars">;

/** An incident that might be: of a service or of none, and from which moment on it waits for somebody. */
export type Imagined = {
  readonly priorityId: string;
  readonly serviceId: string | null;
  readonly workTypeId: string;
  readonly at: Instant;
};

/** A step with whom it would reach at its moment; nobody where it is passed over. */
export type PreviewedPage = PreviewedStep & { readonly whom: readonly Whom[] };

export type Preview = {
  readonly policy: Policy;
  /** An hour, or longer where the policy is. */
  readonly span: Span;
  readonly pages: readonly PreviewedPage[];
  /** Who is on call meanwhile, by each schedule that the policy names. */
  readonly strips: readonly (FinalSchedule & { readonly schedule: Schedule })[];
  /** How many mails Jira sends to people that can be named beforehand. */
  readonly mails: number;
};

const SHORTEST = minutes(60);
const NOBODY_WROTE = { goals: null, calendars: null };

/**
 * Who would be paged, and when, if this incident began and nobody did anything: by the decisions that the engine
 * itself makes. Null where no policy is for it.
 */
export function previewIncident(rules: PreviewRules, imagined: Imagined): Preview | null {
  const { at } = imagined;
  const policies = { ...rules.policies, scope: "site", version: 0 } as const;
  const situation = situationOfImagined(rules, imagined);
  const run = beginEscalation(policies, situation, null, at);
  const policy = run && policyOf(policies, run);
  if (!run || !policy) return null;

  const pages = previewPolicy(run, policy, situation, instant(Number.POSITIVE_INFINITY)).map((step): PreviewedPage => ({
    ...step,
    whom: step.passedOver === null ? whomOf(step.step.targets, rules, imagined.serviceId, step.dueAt) : [],
  }));
  const last = pages.findLast(({ passedOver }) => passedOver === null);
  const span = { from: at, to: instant(Math.max(later(at, SHORTEST), last ? later(last.dueAt, minutes(5)) : at)) };
  const named = rules.schedules.filter(({ id }) => isNamed(policy, id));
  return {
    policy,
    span,
    pages,
    strips: named.map((schedule) => ({ schedule, ...finalSchedule(schedule, span.from, span.to) })),
    mails: pages.reduce((sum, page) => sum + mailsOf(page), 0),
  };
}

function situationOfImagined({ goals, calendars }: PreviewRules, { priorityId, serviceId, workTypeId, at }: Imagined): Situation {
  const chooser = { priorityId, serviceIds: serviceId === null ? [] : [serviceId], workTypeId };
  const conditions = { ...chooser, statusId: "", isAcknowledged: false, isMitigated: false, isResolved: false };
  const { clocks } = beginClocks({ goals, calendars, pins: NOBODY_WROTE }, at, conditions);
  return { ...chooser, stage: "to-triage", handled: null, goals: goalMoments(goals, clocks), reassigned: 0, isReopened: false };
}

function mailsOf({ step, whom }: PreviewedPage): number {
  return isWritten(step) ? whom.filter(({ kind }) => kind === "person").length : 0;
}

function isNamed({ steps }: Policy, scheduleId: string): boolean {
  return steps.some(({ targets }) => targets.some((target) => target.kind === "on-call" && target.scheduleId === scheduleId));
}
