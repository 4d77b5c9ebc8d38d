import type { WaitingView } from "../contract/ui/triage";
import type { Configuration } from "../core/configuration/configuration";
import { policyOf } from "../core/escalation/begin-escalation";
import { nextDue } from "../core/escalation/next-due";
import { presentSituation } from "../core/escalation/situation-of";
import { stageOf } from "../core/escalation/stage-of";
import type { IncidentRecord } from "../core/incident/incident-record";
import type { IssueSnapshot } from "../core/incident/issue-snapshot";
import type { Instant } from "../core/time";

/** How an incident waits for somebody, as the panel and the context column draw it. */
export function waitingView(configuration: Configuration, issue: IssueSnapshot, record: IncidentRecord, now: Instant): WaitingView {
  const { handling } = record.escalation;
  return {
    raisedAt: issue.createdAt,
    stage: stageOf(configuration.stages, issue.status),
    acknowledgement: handling.acknowledgement,
    mitigated: handling.mitigated,
    major: handling.major,
    drill: handling.drill,
    escalation: escalationView(configuration, issue, record, now),
  };
}

function escalationView(
  configuration: Configuration,
  issue: IssueSnapshot,
  record: IncidentRecord,
  now: Instant,
): WaitingView["escalation"] {
  const { run } = record.escalation;
  const policy = run && policyOf(configuration.policies, run);
  if (run === null || run.ended || policy === null) return null;
  const next = nextDue(run, policy, presentSituation(configuration, issue, record, now));
  return {
    policy: policy.name,
    lastPaged: run.lastPaged && { round: run.lastPaged.round + 1, step: run.lastPaged.step + 1 },
    steps: policy.steps.length,
    rounds: policy.rounds.count,
    pause: run.pause && { by: run.pause.by, until: run.pause.until, reason: run.pause.reason },
    next:
      next?.kind === "step" ? { at: next.dueAt, round: next.cursor.round + 1, step: next.cursor.step + 1, stepName: next.step.name } : null,
  };
}
