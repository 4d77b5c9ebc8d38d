import { makeResolver } from "@forge/resolver";
import { pickCell } from "../app/pick-cell";
import { recomputePriority } from "../app/recompute-priority";
import type { IssuePanelCalls, TriageView } from "../contract/ui/triage";
import { nothing } from "../contract/ui/nothing";
import { pickCellPayload } from "../contract/ui/triage";
import type { OpenIncident } from "../app/open-incident";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import { incidentDoor } from "./door";
import { drawable, readTriage } from "./read-triage";
import type { Refusal } from "./refusal-view";
import { triageView } from "./triage-view";

/** The triage panel (`jira:issuePanel`). */
export const issuePanel = makeResolver<IssuePanelCalls>({
  readTriage,

  pickCell: incidentDoor({
    authorise: "edit-issue",
    payload: pickCellPayload,
    answer: async ({ by, payload, incident, ports }) => shown(await pickCell(incident, payload, by, ports)),
  }),

  recompute: incidentDoor({
    authorise: "edit-issue",
    payload: nothing,
    answer: async ({ incident, ports }) => shown(await recomputePriority(incident.issue.issueId, ports)),
    instead: drawable,
  }),
});

function shown(result: Result<OpenIncident, Refusal>): Result<TriageView, Refusal> {
  return result.ok ? accept(triageView(result.value)) : result;
}
