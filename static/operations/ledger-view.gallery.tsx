import type { LedgerFiguresView, LedgerLineView } from "../../src/contract/ui/operations";
import type { Duration } from "../../src/core/time";
import { LINES } from "../gallery/a-due-step";
import { REFUSAL } from "../gallery/incident-states";
import { NOON } from "../gallery/people";
import { LedgerView, type LedgerViewProps } from "./ledger-view";

const CALM: LedgerFiguresView = {
  ...{ steps: 214, missed: 0, rescued: 0, days: 7, isCut: false, worst: [], stoppedSince: null },
  lateness: { of: 190, p50: 1_400 as Duration, p95: 3_100 as Duration, max: 8_000 as Duration },
  byResult: { paged: 171, "passed-over": 24, nobody: 6, "called-off": 12, refused: 1, claimed: 0 },
};

const AMISS: LedgerFiguresView = {
  ...CALM,
  ...{ missed: 2, rescued: 9, isCut: true, steps: 2000, worst: LINES.filter(({ cameBy }) => cameBy !== "queue") },
  lateness: { of: 1_900, p50: 1_400 as Duration, p95: 245_000 as Duration, max: 4_000_000 as Duration },
};

const NONE: LedgerFiguresView = {
  ...CALM,
  ...{ steps: 0, lateness: null, byResult: { paged: 0, "passed-over": 0, nobody: 0, "called-off": 0, refused: 0, claimed: 0 } },
};

function drawn(over: Partial<LedgerViewProps> = {}) {
  const nothing = () => undefined;
  return () => (
    <LedgerView
      figures={CALM}
      ledger={{ lines: LINES, nextPage: null }}
      refusal={null}
      isBusy={false}
      result="all"
      onResult={nothing}
      onMore={nothing}
      onRetry={nothing}
      onExport={nothing}
      {...over}
    />
  );
}

function named(summary: string): LedgerLineView {
  return { ...LINES[0]!, summary, stepName: summary };
}

export const Calm = drawn();
export const Amiss = drawn({ figures: AMISS, ledger: { lines: LINES, nextPage: "next" } });
export const Stopped = drawn({ figures: { ...CALM, stoppedSince: NOON - 47 * 60_000 } });
export const Empty = drawn({ figures: NONE, ledger: { lines: [], nextPage: null } });
export const NoneBrowsable = drawn({ ledger: { lines: [], nextPage: "next" } });
export const Filtered = drawn({ result: "refused" });
export const NoneOfThatResult = drawn({ result: "refused", ledger: { lines: LINES.slice(0, 2), nextPage: null } });
export const Loading = drawn({ figures: null, ledger: null, isBusy: true });
export const LoadingMore = drawn({ ledger: { lines: LINES, nextPage: "next" }, isBusy: true });
export const Failed = drawn({ figures: null, ledger: null, refusal: REFUSAL });
export const NotAllowed = drawn({
  ...{ figures: null, ledger: null },
  refusal: {
    kind: "not-allowed",
    message: "You may not see how escalations keep their times. Ask an administrator for the right to. Nothing was changed.",
  },
});
export const LongWords = drawn({
  ledger: {
    lines: [named("Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlossreparaturdienstleister".repeat(2))],
    nextPage: null,
  },
});
