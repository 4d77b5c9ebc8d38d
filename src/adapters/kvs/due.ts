import { Filter, FilterConditions, Sort, WhereConditions, kvs } from "@forge/kvs";
import type { Due } from "../../app/ports";
import type { DueRowStored } from "../../contract/stored/incident";
import { dueRow } from "../../contract/stored/incident";
import type { Instant } from "../../core/time";
import { askStorage, wonRace } from "./ask-storage";

/** An issue has one row of owed effects, however many decisions are behind it. */
export function owedKey(issueId: string): string {
  return `owed:${issueId}`;
}

export function owedRow(issueId: string, dueAt: Instant, attempts = 0): DueRowStored {
  return { state: "waiting", dueAt, kind: "owed", issueId, attempts };
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
    return results.flatMap(({ key, value }) => {
      const row = dueRow.safeParse(value); // a newer version beside this one stores kinds this one does not know
      return row.success ? [{ key, issueId: row.data.issueId, dueAt: row.data.dueAt, attempts: row.data.attempts }] : [];
    });
  },

  claim: ({ key, issueId, dueAt, attempts }, until) =>
    wonRace("claim a due row", () =>
      kvs
        .transact()
        .set(key, owedRow(issueId, until, attempts + 1), { entityName: "due", conditions: isDueAt(dueAt) })
        .execute(),
    ),

  async strikeOff({ key, dueAt }) {
    await wonRace("strike off a due row", () =>
      kvs
        .transact()
        .delete(key, { entityName: "due", conditions: isDueAt(dueAt) })
        .execute(),
    );
  },

  async owe(issueId, at) {
    await askStorage("owe a look at an issue", () => kvs.entity<DueRowStored>("due").set(owedKey(issueId), owedRow(issueId, at)));
  },
};

function isDueAt(dueAt: Instant): Filter<DueRowStored> {
  return new Filter<DueRowStored>().and("dueAt", FilterConditions.equalTo(dueAt)) as Filter<DueRowStored>;
}
