import type { AccountId, Actor } from "../actor";
import { person } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { IncidentRecord } from "../incident/incident-record";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { EscalationState } from "./escalation-state";
import { acknowledgedEntry, holdsUntil } from "./follow-incident";
import type { Acknowledgement, HowAcknowledged } from "./handling";
import { isWaiting } from "./situation";
import { stageOf } from "./stage-of";
import type { SteerRefusal } from "./steer-escalation";
import { notBefore, pauseEscalation, resumeEscalation } from "./steer-escalation";

export type HandleRefusal = { readonly kind: "already-resolved" };

/** An incident at the moment somebody does something about it. */
export type Handled = {
  readonly configuration: Configuration;
  readonly issue: IssueSnapshot;
  readonly record: IncidentRecord;
  readonly by: Actor;
  readonly now: Instant;
};

/** What a deed leaves, and what there is to tell. Null: nothing changed. */
export type HandlingChange = { readonly state: EscalationState; readonly entries: readonly TimelineEntry[] } | null;

/**
 * Somebody takes the incident: nobody else is called. Of one that somebody took already it changes nothing, whoever
 * that was: the second to press must not see an error.
 */
export function acknowledge(
  { configuration, issue, record: { escalation }, by, now }: Handled,
  how: HowAcknowledged,
): Result<HandlingChange, HandleRefusal> {
  if (!isWaiting(stageOf(configuration.stages, issue.status))) return refuse({ kind: "already-resolved" });
  if (escalation.handling.acknowledgement) return accept(null);
  const taken: Acknowledgement = { by, at: now, how, until: holdsUntil(configuration, escalation, now) };
  return accept({
    state: { ...escalation, handling: { ...escalation.handling, acknowledgement: taken } },
    entries: [acknowledgedEntry(taken)],
  });
}

/** Takes an acknowledgement back: what was due meanwhile is due now. Where there is none it changes nothing. */
export function withdrawAcknowledgement({ record: { escalation }, by, now }: Handled): HandlingChange {
  if (escalation.handling.acknowledgement === null) return null;
  const handling = { ...escalation.handling, acknowledgement: null, mitigated: null };
  const run = escalation.run && notBefore(escalation.run, now);
  const entry: TimelineEntry = { id: `acknowledgement-withdrawn.${now}`, at: now, by, fact: { kind: "acknowledgement-withdrawn" } };
  return { state: { ...escalation, handling, run }, entries: [entry] };
}

/** Marks an incident, or takes the mark away. What says so already changes nothing. Users who are served again need nobody to be called: that acknowledges it, too. */
export function mark({ record: { escalation }, by, now }: Handled, as: "mitigated" | "major" | "drill", isMarked: boolean): HandlingChange {
  const { handling } = escalation;
  if ((handling[as] !== null) === isMarked) return null;
  const entry: TimelineEntry = { id: `${as}.${now}`, at: now, by, fact: { kind: isMarked ? "marked" : "unmarked", as } };
  const marked = { ...handling, [as]: isMarked ? { by, at: now } : null };
  const isTaken = as === "mitigated" && isMarked && handling.acknowledgement === null;
  const acknowledgement = isTaken ? { by, at: now, how: "mitigated" as const, until: null } : handling.acknowledgement;
  const next: EscalationState = { ...escalation, handling: { ...marked, acknowledgement } };
  return { state: as === "mitigated" && !isMarked ? heldBack(next, now) : next, entries: [entry] };
}

/** Somebody hands the incident to another, who has it from now on. To who has it already changes nothing. */
export function handOver(
  { configuration, issue, record: { escalation }, by, now }: Handled,
  to: AccountId,
): Result<HandlingChange, HandleRefusal> {
  if (!isWaiting(stageOf(configuration.stages, issue.status))) return refuse({ kind: "already-resolved" });
  const present = escalation.handling.acknowledgement;
  const receiver = person(to);
  if (present?.by.kind === "person" && present.by.accountId === to) return accept(null);
  const taken: Acknowledgement = { by: receiver, at: now, how: "panel", until: holdsUntil(configuration, escalation, now) };
  const entry: TimelineEntry = { id: `handed-over.${now}`, at: now, by, fact: { kind: "handed-over", to: receiver } };
  return accept({ state: { ...escalation, handling: { ...escalation.handling, acknowledgement: taken } }, entries: [entry] });
}

/** Pages nobody until `until`, or until somebody resumes. */
export function pause(
  { record: { escalation }, by, now }: Handled,
  reason: string,
  until: Instant | null,
): Result<HandlingChange, SteerRefusal> {
  const paused = pauseEscalation(escalation.run, by, reason, until, now);
  if (!paused.ok) return paused;
  const fact = { kind: "escalation-paused" as const, until, reason: reason.trim() };
  return accept({ state: { ...escalation, run: paused.value }, entries: [{ id: `paused.${now}`, at: now, by, fact }] });
}

/** Goes on paging: what fell due meanwhile is due now. */
export function resume({ record: { escalation }, by, now }: Handled): Result<HandlingChange, SteerRefusal> {
  const resumed = resumeEscalation(escalation.run, now);
  if (!resumed.ok) return resumed;
  const entry: TimelineEntry = { id: `resumed.${now}`, at: now, by, fact: { kind: "escalation-resumed" } };
  return accept({ state: heldBack({ ...escalation, run: resumed.value }, now), entries: [entry] });
}

/** What was to come while nobody was to be called is due now, the end of an acknowledgement too, and not late for having waited. */
function heldBack({ run, handling, ...state }: EscalationState, now: Instant): EscalationState {
  const { acknowledgement } = handling;
  const isOver = acknowledgement !== null && acknowledgement.until !== null && acknowledgement.until < now;
  return {
    ...state,
    run: run && notBefore(run, now),
    handling: isOver ? { ...handling, acknowledgement: { ...acknowledgement, until: now } } : handling,
  };
}
