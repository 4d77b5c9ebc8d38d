import type { Drifting } from "../app/read-drift";
import { readDrift } from "../app/read-drift";
import { repairDrift } from "../app/repair-drift";
import type { DriftingView, RepairedView } from "../contract/ui/drift";
import { repairDriftPayload } from "../contract/ui/drift";
import { nothing } from "../contract/ui/nothing";
import { accept } from "../core/result";
import type { OpenDoor } from "./configuration-calls";

/** The calls about incidents whose priority is not explained; the same for the site's page and for a project's. */
export function driftCalls(door: OpenDoor) {
  return {
    readDrift: door({
      payload: nothing,
      answer: async ({ projectId, ports }) => {
        const report = await readDrift(projectId, ports);
        return report.ok ? accept({ ...report.value, drifting: report.value.drifting.map(driftingView) }) : report;
      },
    }),

    repairDrift: door({
      payload: repairDriftPayload,
      answer: async ({ by, projectId, payload: { issueIds }, ports }) => {
        const repaired: RepairedView[] = [];
        for (const issueId of new Set(issueIds)) {
          const became = await repairDrift(issueId, projectId, by, ports);
          repaired.push({ issueId, outcome: became.kind, reason: became.kind === "refused" ? became.reason : null });
        }
        return accept<readonly RepairedView[]>(repaired);
      },
    }),
  };
}

function driftingView({ issue, summary, why, wanted }: Drifting): DriftingView {
  return {
    issueId: issue.issueId,
    issueKey: issue.issueKey,
    summary,
    why,
    impact: issue.impact,
    urgency: issue.urgency,
    priority: issue.priority?.name ?? null,
    shouldBe: wanted.priority,
    isOverridden: wanted.override !== undefined,
  };
}
