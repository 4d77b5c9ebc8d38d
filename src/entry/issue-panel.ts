import { makeResolver } from "@forge/resolver";
import { dismissEditedPriority, overridePriority, withdrawOverride } from "../app/override-priority";
import { mayOverride } from "../app/may-override";
import { offeredPriorities } from "../app/offered-priorities";
import { escalateNow } from "../app/escalation/escalate-now";
import { handOver } from "../app/escalation/hand-over";
import { handleIncident } from "../app/escalation/handle-incident";
import { acknowledge, mark, pause, resume, withdrawAcknowledgement } from "../core/escalation/handle-incident";
import { pickCell } from "../app/pick-cell";
import { recomputePriority } from "../app/recompute-priority";
import type { IssuePanelCalls, TriageView } from "../contract/ui/triage";
import { nothing } from "../contract/ui/nothing";
import {
  escalateNowPayload,
  handOverPayload,
  markPayload,
  overridePriorityPayload,
  pausePayload,
  pickCellPayload,
} from "../contract/ui/triage";
import type { OpenIncident } from "../app/open-incident";
import type { Ports } from "../app/ports";
import type { AccountId } from "../core/actor";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import { instant } from "../core/time";
import { incidentDoor } from "./door";
import { drawable, readTriage } from "./read-triage";
import type { Refusal } from "./refusal-view";
import { offeredViews, triageView } from "./triage-view";

/** The triage panel (`jira:issuePanel`). */
export const issuePanel = makeResolver<IssuePanelCalls>({
  readTriage,

  pickCell: incidentDoor({
    authorise: "edit-issue",
    payload: pickCellPayload,
    answer: async ({ by, payload, incident, ports }) => shown(await pickCell(incident, payload, by, ports), ports),
  }),

  mayOverride: incidentDoor({
    authorise: "view-issue",
    payload: nothing,
    answer: async ({ incident, ports }) => {
      if (!(await mayOverride(incident, ports))) return accept(null);
      const priorityIds = await offeredPriorities(incident, ports);
      return accept({ priorities: offeredViews(incident.configuration, { priorityIds }) });
    },
  }),

  overridePriority: incidentDoor({
    authorise: "override-priority",
    payload: overridePriorityPayload,
    answer: async ({ by, payload: { priorityId, reason, until }, incident, ports }) => {
      const choice = { priorityId, reason, until: until === null ? null : instant(until) };
      return shown(await overridePriority(incident, choice, by, ports), ports);
    },
  }),

  withdrawOverride: incidentDoor({
    authorise: "override-priority",
    payload: nothing,
    answer: async ({ by, incident, ports }) => shown(await withdrawOverride(incident, by, ports), ports),
  }),

  dismissEditedPriority: incidentDoor({
    authorise: "override-priority",
    payload: nothing,
    answer: async ({ incident, ports }) => shown(await dismissEditedPriority(incident, ports), ports),
  }),

  acknowledge: incidentDoor({
    authorise: "edit-issue",
    payload: nothing,
    answer: async ({ by, incident, ports }) =>
      shown(await handleIncident(incident, by, ports, (handled) => acknowledge(handled, "panel")), ports),
  }),

  withdrawAcknowledgement: incidentDoor({
    authorise: "edit-issue",
    payload: nothing,
    answer: async ({ by, incident, ports }) =>
      shown(await handleIncident(incident, by, ports, (handled) => accept(withdrawAcknowledgement(handled))), ports),
  }),

  mark: incidentDoor({
    authorise: "edit-issue",
    payload: markPayload,
    answer: async ({ by, payload: { as, isMarked }, incident, ports }) =>
      shown(await handleIncident(incident, by, ports, (handled) => accept(mark(handled, as, isMarked))), ports),
  }),

  pauseEscalation: incidentDoor({
    authorise: "edit-issue",
    payload: pausePayload,
    answer: async ({ by, payload: { reason, until }, incident, ports }) => {
      const end = until === null ? null : instant(until);
      return shown(await handleIncident(incident, by, ports, (handled) => pause(handled, reason, end)), ports);
    },
  }),

  resumeEscalation: incidentDoor({
    authorise: "edit-issue",
    payload: nothing,
    answer: async ({ by, incident, ports }) => shown(await handleIncident(incident, by, ports, resume), ports),
  }),

  escalateNow: incidentDoor({
    authorise: "edit-issue",
    payload: escalateNowPayload,
    answer: async ({ by, payload: { after }, incident, ports }) => {
      const seen = after && { round: after.round - 1, step: after.step - 1 };
      return shown(await escalateNow(incident, seen, by, ports), ports);
    },
  }),

  handOver: incidentDoor({
    authorise: "edit-issue",
    payload: handOverPayload,
    answer: async ({ by, payload: { accountId }, incident, ports }) =>
      shown(await handOver(incident, accountId as AccountId, by, ports), ports),
  }),

  recompute: incidentDoor({
    authorise: "edit-issue",
    payload: nothing,
    answer: async ({ incident, ports }) => shown(await recomputePriority(incident.issue.issueId, ports), ports),
    instead: drawable,
  }),
});

function shown(result: Result<OpenIncident, Refusal>, ports: Ports): Result<TriageView, Refusal> {
  return result.ok ? accept(triageView(result.value, ports.clock.now())) : result;
}
