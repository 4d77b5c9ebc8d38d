import type { Ports } from "../app/ports";
import type { TriageView } from "../contract/ui/triage";
import { PlatformError } from "../core/platform-error";
import { accept } from "../core/result";
import { nothing } from "../contract/ui/nothing";
import { incidentDoor } from "./door";
import type { Refusal } from "./refusal-view";
import { refusalView } from "./refusal-view";
import { triageView, unreachableView } from "./triage-view";

/** The call `readTriage` of the panel and of the context column. */
export const readTriage = incidentDoor({
  authorise: "view-issue",
  payload: nothing,
  answer: ({ incident, ports }) => Promise.resolve(accept<TriageView>(triageView(incident, ports.clock.now()))),
  instead: drawable,
});

/** States that the panel draws in words of its own, rather than as an error. */
export async function drawable(why: Refusal | PlatformError, issueId: string, ports: Ports): Promise<TriageView | null> {
  if (why instanceof PlatformError) {
    if (why.platform !== "jira" || !why.retry) return null;
    const { incident } = await ports.desk.read(issueId);
    return unreachableView(
      why.code === "rate-limited" ? "Jira is busy and asks to wait." : "Jira does not answer as it should.",
      incident?.record.lastKnown ?? null,
    );
  }
  if (why.kind === "not-set-up") return { state: "not-set-up", reason: refusalView(why).message };
  if (why.kind === "not-an-incident" && "incidentTypes" in why) {
    return { state: "not-an-incident", issueType: why.issueType, incidentTypes: why.incidentTypes };
  }
  return null;
}
