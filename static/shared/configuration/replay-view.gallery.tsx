import { CHOICES } from "../../gallery/a-configuration";
import { REFUSAL } from "../../gallery/incident-states";
import type { ReplaySum } from "./replay-sum";
import { ReplayView, type ReplayViewProps } from "./replay-view";

const SUM: ReplaySum = {
  considered: 1_000,
  leftOut: [
    { why: "incomplete", count: 12 },
    { why: "overridden", count: 3 },
  ],
  moves: [
    { fromPriorityId: "5", toPriorityId: "1", count: 38 },
    { fromPriorityId: "4", toPriorityId: "3", count: 3 },
  ],
  changed: Array.from({ length: 41 }, (_, index) => ({
    incident: {
      name: `PAY-${200 - index}`,
      summary: "Gift cards are declined at the till of the branch in Unternehmensinformationssysteme",
      impact: "Low",
      urgency: "Low",
      projectId: "10000",
      componentIds: [],
      priorityId: index < 38 ? "5" : "4",
    },
    fromPriorityId: index < 38 ? "5" : "4",
    toPriorityId: index < 38 ? "1" : "3",
  })),
};

function drawn(over: Partial<ReplayViewProps> = {}) {
  const nothing = () => undefined;
  const idle = {
    priorities: CHOICES,
    isEditable: true,
    sum: SUM,
    replaying: null,
    isReading: false,
    hasMore: true,
    jiraCalls: 10,
    refusal: null,
  };
  const handlers = { onReplay: nothing, onMore: nothing, onStop: nothing, onExportCsv: nothing, onExportJson: nothing };
  return () => <ReplayView {...idle} takenNames={[]} {...handlers} {...over} />;
}

export const Full = drawn();
export const NotAsked = drawn({ sum: null, hasMore: false });
export const ReadOnly = drawn({ sum: null, hasMore: false, isEditable: false });
export const Running = drawn({ replaying: 1_000 });
export const Reading = drawn({ sum: null, replaying: 1_000, isReading: true });
export const ReadingOn = drawn({ replaying: 2_000, isReading: true });
export const ChangesNone = drawn({ sum: { ...SUM, moves: [], changed: [], leftOut: [] }, hasMore: false });
export const NoIncidents = drawn({ sum: { ...SUM, considered: 0, moves: [], changed: [], leftOut: [] }, hasMore: false, jiraCalls: 1 });
export const PriorityGone = drawn({ sum: { ...SUM, moves: [{ fromPriorityId: "99", toPriorityId: "1", count: 1 }] } });
export const NameTaken = drawn({ takenNames: ["Medium"] });
export const Failed = drawn({ sum: null, hasMore: false, refusal: REFUSAL });
