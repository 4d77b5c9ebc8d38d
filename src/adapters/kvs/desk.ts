import { kvs } from "@forge/kvs";
import type { Desk } from "../../app/ports";
import { incidentRow, timelineRow } from "../../contract/stored/incident";
import { ledgerKey } from "../../core/escalation/ledger-line";
import { isToBeLookedAt } from "../../core/incident/superseded";
import { emptyTimeline } from "../../core/timeline/append-entries";
import { askStorage, isAt, readStored, readTogether, wonRace } from "./ask-storage";
import { SITE_KEY, siteConfigurationOf } from "./configurations";
import { dueKey, dueRowOf } from "./due";
import { KEPT_A_YEAR, ledgerRowOf } from "./ledger";

const FIRST_REVISION = 1;

/** The app's records in Forge's entity storage. */
export const kvsDesk: Desk = {
  async read(issueId) {
    const rows = await readTogether([
      { entityName: "configuration", key: SITE_KEY },
      { entityName: "incident", key: issueId },
      { entityName: "timeline", key: issueId },
    ]);
    const found = new Map(rows.map(({ entityName, value }) => [entityName, value]));
    const incident = found.get("incident");
    const timeline = found.get("timeline");
    return {
      configuration: siteConfigurationOf(found.get("configuration")),
      incident: incident === undefined ? null : readStored("the record of the incident", incident, incidentRow),
      timeline: timeline === undefined ? emptyTimeline : readStored("the timeline of the incident", timeline, timelineRow),
    };
  },

  async write({ before, record, timeline, ledger, owedDueAt }) {
    const { issueId, projectId } = record;
    const revision = before.revision ?? FIRST_REVISION;
    if (before.revision === null && !(await isCreated(issueId, { revision, projectId, record: before.record }))) return null;

    const next = { revision: revision + 1, projectId, record };
    const transaction = kvs.transact().set(issueId, next, { entityName: "incident", conditions: isAt(revision) });
    for (const { page, entries } of timeline?.filled ?? []) {
      transaction.set(pageKey(issueId, page), { issueId, page, entries }, { entityName: "timeline" });
    }
    if (timeline)
      transaction.set(issueId, { issueId, page: timeline.head.page, entries: timeline.head.entries }, { entityName: "timeline" });
    for (const line of ledger) transaction.set(ledgerKey(line), ledgerRowOf(line), { entityName: "ledger" }, KEPT_A_YEAR);
    if (owedDueAt !== null) transaction.set(dueKey("owed", issueId), dueRowOf("owed", issueId, owedDueAt), { entityName: "due" });
    else if (isToBeLookedAt(before.record) || before.record.override !== null || before.record.escalation.dueAt !== null)
      transaction.delete(dueKey("owed", issueId), { entityName: "due" });

    const isWritten = await wonRace("store the decision", () => transaction.execute());
    return isWritten ? { revision: next.revision, record } : null;
  },

  async readTimelinePage(issueId, page) {
    const value = await askStorage("read the timeline", () => kvs.entity("timeline").get(pageKey(issueId, page)));
    return value === undefined ? null : readStored("a page of the timeline", value, timelineRow).entries;
  },

  async readRecords(issueIds) {
    if (issueIds.length === 0) return [];
    const rows = await readTogether(issueIds.map((key) => ({ entityName: "incident", key })));
    return rows.map(({ value }) => readStored("the record of an incident", value, incidentRow).record);
  },
};

/** Whether a condition holds on a key that does not exist is stated nowhere, so a record is created before it is changed. */
function isCreated(issueId: string, row: object): Promise<boolean> {
  return wonRace("create the record", () => kvs.entity<object>("incident").set(issueId, row, { keyPolicy: "FAIL_IF_EXISTS" }));
}

function pageKey(issueId: string, page: number): string {
  return `${issueId}:${page}`;
}
