import { CHOICES } from "../../gallery/a-configuration";
import { REFUSAL } from "../../gallery/incident-states";
import type { ApplySum } from "./apply-sum";
import { ApplyView, type ApplyViewProps } from "./apply-view";

const SUM: ApplySum = {
  considered: 120,
  moves: [{ fromPriorityId: "5", toPriorityId: "1", count: 38 }],
  mails: 96,
};

function drawn(over: Partial<ApplyViewProps> = {}) {
  const nothing = () => undefined;
  const idle = { priorities: CHOICES, sum: SUM, isWhole: true, isBusy: false, isUnsaved: false, refusal: null };
  const handlers = { onLook: nothing, onStart: () => Promise.resolve(), onLeave: nothing };
  return () => <ApplyView {...idle} {...handlers} {...over} />;
}

export const Full = drawn();
export const NotAsked = drawn({ sum: null });
export const Unsaved = drawn({ sum: null, isUnsaved: true });
export const Looking = drawn({ sum: null, isBusy: true });
export const ReadingOn = drawn({ isWhole: false, isBusy: true });
export const Starting = drawn({ isBusy: true });
export const NothingToMove = drawn({ sum: { ...SUM, considered: 0, moves: [], mails: 0 } });
export const NoneChanges = drawn({ sum: { ...SUM, considered: 1, moves: [], mails: 0 } });
export const Failed = drawn({ sum: null, refusal: REFUSAL });
