/** What every invocation of the app cost: time, Jira's points, storage units, pushes. */
export type MeterEntry = {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** Epoch milliseconds of the sandbox's clock. */
  readonly startedAt: number;
  /** Real milliseconds; null while it runs. */
  ms: number | null;
  /** `success`, or the error type. */
  outcome: string | null;
  /** What the error said; null when there was none. */
  message: string | null;
  readonly jiraCalls: JiraCall[];
  readonly storageCalls: StorageCall[];
  queuePushes: number;
};
export type JiraCall = { readonly method: string; readonly operation: string; readonly status: number; readonly points: number };
export type StorageCall = { readonly operation: string; readonly readUnits: number; readonly writeUnits: number; readonly bytes: number };

export type Meter = {
  /** Opens the entry of an invocation that starts now. */
  open(invocation: Pick<MeterEntry, "id" | "functionKey" | "moduleType" | "moduleKey" | "startedAt">): MeterEntry;
  /** Oldest first. */
  entries(): readonly MeterEntry[];
  reset(): void;
};

/** The newest entries are kept, so that a sandbox left running does not grow. */
const ENTRIES_KEPT = 20_000;

/** A meter with nothing on it. */
export function createMeter(): Meter {
  let entries: MeterEntry[] = [];
  return {
    open(invocation) {
      const entry: MeterEntry = { ...invocation, ms: null, outcome: null, message: null, jiraCalls: [], storageCalls: [], queuePushes: 0 };
      entries.push(entry);
      if (entries.length > ENTRIES_KEPT) entries = entries.slice(-ENTRIES_KEPT / 2);
      return entry;
    },
    entries: () => [...entries],
    reset() {
      entries = [];
    },
  };
}
