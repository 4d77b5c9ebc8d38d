import type { DriftingView } from "../../../src/contract/ui/drift";
import { REFUSAL } from "../../gallery/incident-states";
import type { DriftViewProps } from "./drift-view";
import { DriftView } from "./drift-view";

function aDrifting(number: number, over: Partial<DriftingView> = {}): DriftingView {
  return {
    issueId: String(10_000 + number),
    issueKey: `PAY-${number}`,
    summary: "Checkout answers 502 for all cards",
    why: "refused",
    impact: "High",
    urgency: "Medium",
    priority: "Low",
    shouldBe: "High",
    isOverridden: false,
    ...over,
  };
}

const THREE = [
  aDrifting(1),
  aDrifting(2, { why: "never-seen", summary: "Refunds wait for an hour", priority: "High" }),
  aDrifting(3, { why: "other-priority", summary: "Invoices show last month", isOverridden: true, shouldBe: "Highest", priority: null }),
];

function drawn(over: Partial<DriftViewProps> = {}) {
  const nothing = () => undefined;
  return () => (
    <DriftView
      report={{ drifting: THREE, looked: 100, isMore: false }}
      repaired={{}}
      repairing={[]}
      isReading={false}
      refusal={null}
      onRepair={nothing}
      onLookAgain={nothing}
      {...over}
    />
  );
}

export const Empty = drawn({ report: { drifting: [], looked: 42, isMore: false } });
export const Full = drawn();
export const One = drawn({ report: { drifting: [aDrifting(1)], looked: 1, isMore: false } });
export const MayBeMore = drawn({ report: { drifting: THREE, looked: 100, isMore: true } });
export const Repairing = drawn({ repairing: ["10001"] });
export const Repaired = drawn({
  repaired: {
    "10001": {
      issueId: "10001",
      outcome: "refused",
      reason: "Field 'priority' cannot be set. It is not on the appropriate screen, or unknown.",
    },
    "10002": { issueId: "10002", outcome: "repaired", reason: null },
    "10003": { issueId: "10003", outcome: "owed", reason: null },
  },
});
export const Gone = drawn({ repaired: { "10001": { issueId: "10001", outcome: "not-found", reason: null } } });
export const LookingAgain = drawn({ isReading: true });
export const Failed = drawn({ refusal: REFUSAL });
export const LongWords = drawn({
  report: {
    drifting: [
      aDrifting(123_456, {
        summary: "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlossreparaturdienstleister".repeat(2),
        impact: "Das gesamte Unternehmen und alle seine Zulieferer",
        shouldBe: "Allerhöchste Dringlichkeitsstufe",
      }),
    ],
    looked: 100,
    isMore: true,
  },
});
