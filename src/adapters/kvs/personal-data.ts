import { kvs } from "@forge/kvs";
import { MOST_TURNS } from "../../app/most-turns";
import type { KeptRow, PersonalData } from "../../app/personal-data/ports";
import { revisedRow, rowOfIncident, storedLook } from "../../contract/stored/personal-data";
import type { AccountId } from "../../core/actor";
import { withoutAccounts } from "../../core/personal-data/accounts-in";
import { PlatformError } from "../../core/platform-error";
import { askStorage, isAt, readStored, wonRace } from "./ask-storage";
import { KEPT_A_YEAR } from "./ledger";

const LOOK = "personal-data";
const ROWS_A_PAGE = 50;

/** All that lies in Forge's entity storage, a page of an entity after the other, and how far that came as a plain value. */
export const kvsPersonalData: PersonalData = {
  async readPage({ entity, page }) {
    const { results, nextCursor } = await askStorage("look for people", () => {
      const query = kvs.entity<object>(entity).query().index("by-key").limit(ROWS_A_PAGE);
      return (page === null ? query : query.cursor(page)).getMany();
    });
    return { rows: results.map(({ key, value }) => ({ entity, key, value })), nextPage: nextCursor ?? null };
  },

  async erase(row, closed) {
    const isErased = row.entity === "timeline" || row.entity === "ledger" ? isErasedUnderIncident : isErasedInRow;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) if (await isErased(row, closed)) return;
    throw new PlatformError("storage", "conflict", `Failed to erase an account: ${MOST_TURNS} others wrote in between.`);
  },

  async readLook() {
    const value = await askStorage("read how far people were looked for", () => kvs.get(LOOK));
    return value === undefined ? null : readStored("how far people were looked for", value, storedLook);
  },

  keepLook: (look) => askStorage("keep how far people were looked for", () => kvs.set(LOOK, look)),

  forgetLook: () => askStorage("forget who was looked for", () => kvs.delete(LOOK)),
};

function read(entity: string, key: string): Promise<unknown> {
  return askStorage("read a row", () => kvs.entity(entity).get(key));
}

/** An older version of a document is never changed otherwise, and its row keeps the number. */
async function isErasedInRow({ entity, key }: KeptRow, closed: ReadonlySet<AccountId>): Promise<boolean> {
  const before = await read(entity, key);
  if (before === undefined) return true;
  const after = withoutAccounts(before, closed) as object;
  const { revision } = readStored("a row", before, revisedRow);
  const next = entity === "document-version" ? revision : revision + 1;
  return wonRace("erase an account", () =>
    kvs
      .transact()
      .set(key, { ...after, revision: next }, { entityName: entity, conditions: isAt(revision) })
      .execute(),
  );
}

/** A page of a timeline or a line of the ledger is changed under its incident's revision, as every decision does; so the incident is read first. */
async function isErasedUnderIncident({ entity, key, value }: KeptRow, closed: ReadonlySet<AccountId>): Promise<boolean> {
  const { issueId } = readStored("a row of an incident", value, rowOfIncident);
  const incident = readStored("the record of an incident", await read("incident", issueId), revisedRow);
  const before = await read(entity, key);
  if (before === undefined) return true;
  return wonRace("erase an account", () =>
    kvs
      .transact()
      .set(issueId, { ...incident, revision: incident.revision + 1 }, { entityName: "incident", conditions: isAt(incident.revision) })
      .set(key, withoutAccounts(before, closed) as object, { entityName: entity }, entity === "ledger" ? KEPT_A_YEAR : undefined)
      .execute(),
  );
}
