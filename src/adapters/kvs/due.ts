import { Filter, FilterConditions, Sort, WhereConditions, kvs } from "@forge/kvs";
import type { Due, DueKind, DueRow } from "../../app/due-ports";
import type { DueRowStored } from "../../contract/stored/due";
import { dueRow } from "../../contract/stored/due";
import type { Instant } from "../../core/time";
import { askStorage, wonRace } from "./ask-storage";

/** A subject has one row of a kind, however much is behind it. */
export function dueKey(kind: DueKind, subject: string): string {
  return `${kind}:${subject}`;
}

export function dueRowOf(kind: DueKind, subject: string, dueAt: Instant, attempts = 0): DueRowStored {
  return { state: "waiting", dueAt, kind, subject, attempts };
}

/** What the clock drives, by time. A row is claimed by moving its `dueAt` on the condition that nobody else did. */
export const kvsDue: Due = {
  async find(now, limit) {
    const { results } = await askStorage("find what is due", () =>
      kvs
        .entity<DueRowStored>("due")
        .query()
        .index("by-time", { partition: ["waiting"] })
        .where(WhereConditions.lessThanEqualTo(now))
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return results.flatMap(({ key, value }) => rowOf(key, value));
  },

  async read(kind, subject) {
    const key = dueKey(kind, subject);
    const value = await askStorage("read a due row", () => kvs.entity<DueRowStored>("due").get(key));
    return rowOf(key, value)[0] ?? null;
  },

  claim: (row, until) => moved("claim a due row", row, until, row.attempts + 1),

  async postpone(row, to) {
    await moved("postpone a due row", row, to, 0);
  },

  async strikeOff({ key, dueAt }) {
    await wonRace("strike off a due row", () =>
      kvs
        .transact()
        .delete(key, { entityName: "due", conditions: isDueAt(dueAt) })
        .execute(),
    );
  },

  async owe(kind, subject, at) {
    await askStorage("owe something", () => kvs.entity<DueRowStored>("due").set(dueKey(kind, subject), dueRowOf(kind, subject, at)));
  },
};

function moved(what: string, { key, kind, subject, dueAt }: DueRow, to: Instant, attempts: number): Promise<boolean> {
  return wonRace(what, () =>
    kvs
      .transact()
      .set(key, dueRowOf(kind, subject, to, attempts), { entityName: "due", conditions: isDueAt(dueAt) })
      .execute(),
  );
}

/** None where a newer version beside this one stores kinds that this one does not know. */
function rowOf(key: string, value: unknown): DueRow[] {
  const row = dueRow.safeParse(value);
  return row.success ? [{ key, kind: row.data.kind, subject: row.data.subject, dueAt: row.data.dueAt, attempts: row.data.attempts }] : [];
}

function isDueAt(dueAt: Instant): Filter<DueRowStored> {
  return new Filter<DueRowStored>().and("dueAt", FilterConditions.equalTo(dueAt)) as Filter<DueRowStored>;
}
