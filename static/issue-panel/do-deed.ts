import { makeInvoke } from "@forge/bridge";
import type { Answer } from "../../src/contract/ui/answer";
import type { IssuePanelCalls, TriageView } from "../../src/contract/ui/triage";
import type { Deed } from "./deed";

const invoke = makeInvoke<IssuePanelCalls>();

/** Asks the app to do a deed; gives the incident as it stands then. */
export function doDeed(deed: Deed): Promise<Answer<TriageView>> {
  switch (deed.kind) {
    case "acknowledge":
      return invoke("acknowledge");
    case "withdraw-acknowledgement":
      return invoke("withdrawAcknowledgement");
    case "mark":
      return invoke("mark", { as: deed.as, isMarked: deed.isMarked });
    case "pause":
      return invoke("pauseEscalation", { reason: deed.reason, until: deed.until });
    case "resume":
      return invoke("resumeEscalation");
    case "escalate-now":
      return invoke("escalateNow", { after: deed.after });
    case "hand-over":
      return invoke("handOver", { accountId: deed.accountId });
  }
}
