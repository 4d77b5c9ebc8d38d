import type { MeterEntry } from "../../sandbox/meter";
import type { Desk } from "../support/a-desk";

/** What the app asked of the platform. */
export type Cost = {
  readonly invocations: number;
  readonly jiraCalls: number;
  readonly points: number;
  readonly storageCalls: number;
  readonly storageBytes: number;
};
/** The most that a thing may cost. */
export type Aim = Partial<Cost>;

const LABEL_WIDTH = 44;

function costOf(entries: readonly MeterEntry[]): Cost {
  const jira = entries.flatMap(({ jiraCalls }) => jiraCalls);
  const storage = entries.flatMap(({ storageCalls }) => storageCalls);
  return {
    invocations: entries.length,
    jiraCalls: jira.length,
    points: jira.reduce((sum, { points }) => sum + points, 0),
    storageCalls: storage.length,
    storageBytes: storage.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** What the app asked while this was done. */
export async function measured({ sandbox }: Desk, act: () => Promise<unknown>): Promise<Cost> {
  sandbox.meter.reset();
  await act();
  return costOf(sandbox.meter.entries());
}

/** Prints a line of what it cost beside its aim; gives whether every aim was met. */
export function print(what: string, cost: Cost, aim: Aim): boolean {
  const figures = (Object.keys(cost) as (keyof Cost)[]).map((key) => {
    const most = aim[key];
    return `${key} ${cost[key]}${most === undefined ? "" : ` (aim ${most}${cost[key] <= most ? "" : ", MISSED"})`}`;
  });
  console.log(`${what.padEnd(LABEL_WIDTH)} ${figures.join("  ")}`);
  return (Object.keys(aim) as (keyof Cost)[]).every((key) => cost[key] <= (aim[key] ?? Infinity));
}
