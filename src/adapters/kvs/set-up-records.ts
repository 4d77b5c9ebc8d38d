import { kvs } from "@forge/kvs";
import type { SetUpRecords } from "../../app/set-up/ports";
import { configurationRow } from "../../contract/stored/configuration";
import { setUpRecord } from "../../contract/stored/set-up";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { askStorage, isAt, readStored, readTogether, wonRace } from "./ask-storage";

const FIRST_REVISION = 1;
/** As many as one storage call reads. */
const RECORDS_A_CALL = 25;

/** What was done of plans, a row a project beside its configuration. */
export const kvsSetUpRecords: SetUpRecords = {
  async read(projectId) {
    const value = await askStorage("read what was set up", () => kvs.entity("configuration").get(keyOf(projectId)));
    return value === undefined ? null : recordOf(value);
  },

  async readMany(projectIds) {
    const found: SetUpRecord[] = [];
    for (let from = 0; from < projectIds.length; from += RECORDS_A_CALL) {
      const keys = projectIds
        .slice(from, from + RECORDS_A_CALL)
        .map((projectId) => ({ entityName: "configuration", key: keyOf(projectId) }));
      found.push(...(await readTogether(keys)).map(({ value }) => recordOf(value).record));
    }
    return found;
  },

  save(record, readAt) {
    const key = keyOf(record.projectId);
    if (readAt === null)
      return wonRace("store what was set up", () =>
        kvs.entity<object>("configuration").set(key, { revision: FIRST_REVISION, document: record }, { keyPolicy: "FAIL_IF_EXISTS" }),
      );
    return wonRace("store what was set up", () =>
      kvs
        .transact()
        .set(key, { revision: readAt + 1, document: record }, { entityName: "configuration", conditions: isAt(readAt) })
        .execute(),
    );
  },
};

function recordOf(value: unknown): { readonly record: SetUpRecord; readonly revision: number } {
  const row = readStored("what was set up", value, configurationRow);
  return { record: readStored("what was set up", row.document, setUpRecord), revision: row.revision };
}

function keyOf(projectId: string): string {
  return `set-up:${projectId}`;
}
