/** Policies in plain words and arithmetic, for the model alone: nothing here knows the app. */

export type PlainStep = {
  readonly name: string;
  readonly after: number;
  readonly condition: { readonly kind: string; readonly moreThan?: number };
  readonly targets: readonly { readonly kind: string; readonly accountId?: string; readonly groupId?: string }[];
  readonly actions: readonly { readonly kind: string }[];
};

export type PlainQuiet = { readonly timeZone: string; readonly from: string; readonly to: string; readonly priorityIds: readonly string[] };

export type PlainPolicy = {
  readonly id: string;
  readonly steps: readonly PlainStep[];
  readonly rounds: { readonly count: number; readonly after: number };
  readonly acknowledgementHolds: number | null;
  readonly quietHours: PlainQuiet | null;
};

export type PlainPolicies = {
  readonly policies: readonly PlainPolicy[];
  readonly rules: readonly { readonly priorityIds: readonly string[]; readonly policyId: string | null }[];
  readonly defaultPolicyId: string | null;
};

/** One step of one round, and the minutes it waits after the one before it. */
export type Slot = { readonly round: number; readonly place: number; readonly step: PlainStep; readonly waits: number };

/** All steps of all rounds in a row. */
export function slotsOf({ steps, rounds }: PlainPolicy): readonly Slot[] {
  return Array.from({ length: rounds.count }, (_, round) =>
    steps.map((step, place) => ({ round, place, step, waits: step.after + (round > 0 && place === 0 ? rounds.after : 0) })),
  ).flat();
}

/** The policy for an incident of this priority: the first rule that names it, or names none, decides. */
export function policyFor({ policies, rules, defaultPolicyId }: PlainPolicies, priorityId: string | null): PlainPolicy | null {
  const rule = rules.find(({ priorityIds }) => priorityIds.length === 0 || (priorityId !== null && priorityIds.includes(priorityId)));
  const wanted = rule ? rule.policyId : defaultPolicyId;
  return policies.find(({ id }) => id === wanted) ?? null;
}

const QUARTER = 15 * 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();
const ends = new Map<string, number>();

/**
 * The first moment from `at` on that the clock on the wall calls loud. Found by going from quarter to quarter: hours
 * begin and end on quarters here, and so does every change of every clock.
 */
export function afterQuiet(quiet: PlainQuiet, at: number): number {
  if (!isQuiet(quiet, at)) return at;
  const first = (Math.floor(at / QUARTER) + 1) * QUARTER;
  const key = `${quiet.timeZone} ${quiet.from} ${quiet.to} ${first}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  let end = first;
  while (isQuiet(quiet, end)) end += QUARTER;
  ends.set(key, end);
  return end;
}

function isQuiet({ timeZone, from, to }: PlainQuiet, at: number): boolean {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    clocks.set(timeZone, clock);
  }
  const time = clock.format(at);
  return from < to ? time >= from && time < to : time >= from || time < to;
}
