import type { IncidentRecord } from "../core/incident/incident-record";
import { earlier, instant, later, minutes, seconds } from "../core/time";
import type { Instant } from "../core/time";
import type { Performed } from "./perform-due";
import type { Ports } from "./ports";
import type { ChangedIncident } from "./search-ports";
import { usableConfiguration } from "./usable-configuration";

const EVERY = minutes(60);
/** A little more than an hour, so that nothing falls between two looks: events may be three minutes late, too. */
const LOOKS_BACK = minutes(70);
/** Records are read 25 in one call. */
const AT_ONCE = 25;
/** So far may Jira's clock differ from ours. */
const CLOCK_SKEW = seconds(5);
/** What changed just now has its event still on its way. */
const EVENT_COMES_WITHIN = minutes(3);

/** Sees to it that the hourly look for what no event told comes round. */
export async function oweLookForLost({ due, clock }: Ports): Promise<void> {
  if ((await due.read("lost-events", "site")) === null) await due.owe("lost-events", "site", clock.now());
}

/**
 * Finds incidents that changed without the app having heard of it, by one search of Jira an hour, and owes each a
 * look. One that changed in nothing the app follows costs that look and nothing else.
 */
export async function lookForLost(ports: Ports): Promise<Extract<Performed, { kind: "goes-on" | "failed" }>> {
  const startedAt = ports.clock.now();
  const next = { kind: "goes-on", at: later(startedAt, EVERY) } as const;
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return { kind: "failed", failure: new Error(configured.refusal.reason) };
  const { configuration } = configured.value;
  const searched = { workTypeIds: configuration.site.incidentTypes.map(({ id }) => id), projectIds: configuration.projectIds };
  if (configuration.projectIds?.length === 0) return next;
  const since = earlier(startedAt, LOOKS_BACK);
  for (let page: string | null = null; ;) {
    const answer = await ports.search.changed(searched, since, page);
    await oweLooks(answer.found, startedAt, ports);
    page = answer.nextPage;
    if (page === null) return next;
  }
}

async function oweLooks(found: readonly ChangedIncident[], now: Instant, ports: Ports): Promise<void> {
  const settled = found.filter(({ updatedAt }) => later(updatedAt, EVENT_COMES_WITHIN) < now);
  for (let start = 0; start < settled.length; start += AT_ONCE) {
    const some = settled.slice(start, start + AT_ONCE);
    const records = await ports.desk.readRecords(some.map(({ issueId }) => issueId));
    for (const { issueId, updatedAt } of some) {
      const record = records.find((one) => one.issueId === issueId);
      if (!isHeard(record, updatedAt) && (await ports.due.read("owed", issueId)) === null) await ports.due.owe("owed", issueId, now);
    }
  }
}

/** Whether the app knows of a change: from Jira's history, or because it made it. Jira stamps by its own clock. */
function isHeard(record: IncidentRecord | undefined, updatedAt: Instant): boolean {
  if (!record?.isRaisedTold) return false;
  const { seenHistory, lastKnown } = record;
  return later(instant(Math.max(seenHistory.newestAt, lastKnown.at)), CLOCK_SKEW) >= updatedAt;
}
