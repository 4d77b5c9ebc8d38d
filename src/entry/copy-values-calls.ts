import { previewCopy } from "../app/set-up/preview-copy";
import { startCopy } from "../app/set-up/start-copy";
import type { CopyPreviewView, StartCopyPayload } from "../contract/ui/copy-values";
import { previewCopyPayload, startCopyPayload } from "../contract/ui/copy-values";
import type { JobView } from "../contract/ui/matrix-replay";
import { projectScope } from "../core/configuration/configuration";
import type { Level } from "../core/priority/matrix";
import { accept } from "../core/result";
import type { OpenDoor } from "./configuration-calls";
import { jobView } from "./job-view";

/** The calls about copying values of the site's own fields. In a project's settings the project is the page's own, whatever the payload says. */
export function copyValuesCalls(door: OpenDoor) {
  return {
    previewCopy: door<typeof previewCopyPayload, CopyPreviewView>({
      payload: previewCopyPayload,
      answer: async ({ projectId, payload: { fields, page, ...payload }, ports }) => {
        const preview = await previewCopy(projectId ?? payload.projectId, fields, page, ports);
        if (!preview.ok) return preview;
        const { levels, ...rest } = preview.value;
        return accept({ ...rest, levels: { impact: levels.impact.map(named), urgency: levels.urgency.map(named) } });
      },
    }),

    startCopy: door<typeof startCopyPayload, JobView>({
      payload: startCopyPayload,
      answer: async ({ by, projectId, payload, ports }) => {
        const asked = { projectId: projectId ?? payload.projectId, copies: copiesOf(payload) };
        const started = await startCopy(asked, projectId === null ? "site" : projectScope(projectId), by, ports);
        return started.ok ? accept(jobView(started.value, ports.clock.now())) : started;
      },
    }),
  };
}

function copiesOf({ copies }: StartCopyPayload) {
  return (["impact", "urgency"] as const).flatMap((into) => {
    const copy = copies[into];
    return copy ? [{ into, ...copy }] : [];
  });
}

function named({ id, name }: Level) {
  return { id, name };
}
