import type { TriageView } from "../../src/contract/ui/triage";
import { anIncident } from "../gallery/an-incident";
import * as states from "../gallery/incident-states";
import { IncidentSummaryView, type IncidentSummaryViewProps } from "./incident-summary-view";

function drawn(triage: TriageView | null, over: Partial<IncidentSummaryViewProps> = {}) {
  return () => <IncidentSummaryView triage={triage} refusal={null} isBusy={false} onRetry={() => undefined} {...over} />;
}

export const Full = drawn(anIncident());
export const NoPriority = drawn(states.NO_PRIORITY);
export const UnknownLevel = drawn(states.UNKNOWN_LEVEL);
export const Overridden = drawn(states.OVERRIDDEN);
export const Drifted = drawn(states.DRIFTED);
export const CatchingUp = drawn(states.CATCHING_UP);
export const ReadOnly = drawn(states.READ_ONLY);
export const Resolved = drawn(states.RESOLVED);
export const LongWords = drawn(states.LONG_WORDS);
export const Loading = drawn(null, { isBusy: true });
export const Failed = drawn(null, { refusal: states.REFUSAL });
export const NotSetUp = drawn(states.NOT_SET_UP);
export const NotAnIncident = drawn(states.NOT_AN_INCIDENT);
export const Unreachable = drawn(states.UNREACHABLE);
