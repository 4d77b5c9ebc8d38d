import type { TriageView } from "../../src/contract/ui/triage";
import * as states from "../gallery/incident-states";
import * as waits from "../gallery/waiting-states";
import { anIncident } from "../gallery/an-incident";
import { TriagePanelView, type TriagePanelViewProps } from "./triage-panel-view";

const HIGH_HIGH = { impactId: "high", urgencyId: "high" };

function drawn(triage: TriageView | null, over: Partial<TriagePanelViewProps> = {}) {
  const nothing = () => undefined;
  const idle = { refusal: null, isBusy: false, picked: null, announcement: "", tool: "none" as const, hasJustTaken: false };
  const handlers = { onPick: nothing, onLeave: nothing, onConfirm: nothing, onRecompute: nothing, onRetry: nothing };
  const tools = {
    onTool: nothing,
    onOverride: nothing,
    onWithdraw: nothing,
    onDismiss: nothing,
    onDeed: nothing,
    onSearchPeople: () => Promise.resolve([]),
  };
  return () => <TriagePanelView triage={triage} {...idle} {...handlers} {...tools} {...over} />;
}

export const Full = drawn(anIncident());
export const Picked = drawn(anIncident(), { picked: HIGH_HIGH });
export const Setting = drawn(anIncident(), { picked: HIGH_HIGH, isBusy: true });
export const Refused = drawn(anIncident(), { refusal: states.REFUSAL });
export const NoPriority = drawn(states.NO_PRIORITY);
export const HalfSet = drawn(states.HALF_SET);
export const UnknownLevel = drawn(states.UNKNOWN_LEVEL);
export const Overridden = drawn(states.OVERRIDDEN);
export const PickedUnderOverride = drawn(states.OVERRIDDEN, { picked: HIGH_HIGH });
export const OverriddenReadOnly = drawn(states.OVERRIDDEN_READ_ONLY);
export const OverrideDrifted = drawn(states.OVERRIDE_DRIFTED);
export const AsFound = drawn(states.AS_FOUND);
export const Escalating = drawn(waits.ESCALATING);
export const SecondRound = drawn(waits.SECOND_ROUND);
export const JustTaken = drawn(waits.ACKNOWLEDGED, { hasJustTaken: true });
export const AcknowledgedForAWhile = drawn(waits.ACKNOWLEDGED_FOR_A_WHILE);
export const HandingOver = drawn(waits.ESCALATING, { tool: "hand-over" });
export const Pausing = drawn(waits.ESCALATING, { tool: "pause" });
export const Paused = drawn(waits.PAUSED);
export const PausedForGood = drawn(waits.PAUSED_FOR_GOOD);
export const AllStepsCame = drawn(waits.ALL_STEPS_CAME);
export const MoreOpen = drawn(waits.MAJOR_DRILL, { tool: "more" });
export const Mitigated = drawn(waits.MITIGATED, { tool: "more" });
export const EscalatingReadOnly = drawn({ ...waits.ESCALATING, canEdit: false, canOverride: false });
export const Overriding = drawn(anIncident(), { tool: "override" });
export const ChangingOverride = drawn(states.OVERRIDDEN, { tool: "override" });
export const MayNotOverride = drawn(anIncident({ canOverride: "ask" }), { tool: "no-right" });
export const EditedByHand = drawn(states.EDITED_BY_HAND);
export const EditKept = drawn(states.EDIT_KEPT);
export const Helping = drawn(anIncident(), { tool: "help" });
export const Drifted = drawn(states.DRIFTED);
export const DriftedReadOnly = drawn({ ...states.DRIFTED, canEdit: false });
export const CatchingUp = drawn(states.CATCHING_UP);
export const ReadOnly = drawn(states.READ_ONLY);
export const Raised = drawn(states.RAISED);
export const Resolved = drawn(states.RESOLVED);
export const UnknownPeople = drawn(states.UNKNOWN_PEOPLE);
export const LongWords = drawn(states.LONG_WORDS);
export const Loading = drawn(null, { isBusy: true });
export const Failed = drawn(null, { refusal: states.REFUSAL });
export const NotSetUp = drawn(states.NOT_SET_UP);
export const NotAnIncident = drawn(states.NOT_AN_INCIDENT);
export const Unreachable = drawn(states.UNREACHABLE);
export const UnreachableNeverKnown = drawn(states.UNREACHABLE_NEVER_KNOWN);
