import type { ReplayPage } from "../app/replay-matrix";
import { replayMatrix } from "../app/replay-matrix";
import type { ReplayView } from "../contract/ui/matrix-replay";
import { replayPayload } from "../contract/ui/matrix-replay";
import { accept } from "../core/result";
import type { OpenDoor } from "./configuration-calls";

/** The calls about what a matrix would have done, and about moving open incidents to it; the same for the site's and for a project's. */
export function matrixReplayCalls(door: OpenDoor) {
  return {
    replayMatrix: door({
      payload: replayPayload,
      answer: async ({ projectId, payload: { document, page }, ports }) => {
        const replayed = await replayMatrix(projectId, document, page, ports);
        return replayed.ok ? accept(replayView(replayed.value)) : replayed;
      },
    }),
  };
}

function replayView({ changed, ...page }: ReplayPage): ReplayView {
  return {
    ...page,
    changed: changed.map(({ incident: { issueKey, summary, impact, urgency }, fromPriorityId, toPriorityId }) => ({
      issueKey,
      summary,
      impact: impact ?? "",
      urgency: urgency ?? "",
      fromPriorityId,
      toPriorityId,
    })),
  };
}
