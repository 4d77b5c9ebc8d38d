import { EVERY_KIND } from "../gallery/a-due-step";
import { REFUSAL } from "../gallery/incident-states";
import { DueStepsView, type DueStepsViewProps } from "./due-steps-view";

function drawn(over: Partial<DueStepsViewProps> = {}) {
  return () => <DueStepsView steps={EVERY_KIND} refusal={null} isBusy={false} onRetry={() => undefined} {...over} />;
}

export const Full = drawn();
export const Empty = drawn({ steps: [] });
export const Loading = drawn({ steps: null, isBusy: true });
export const Failed = drawn({ steps: null, refusal: REFUSAL });
