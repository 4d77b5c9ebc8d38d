import type { TimelineView } from "../../src/contract/ui/timeline";
import type { Desk } from "../support/a-desk";
import type { HistoryLine, Sighting, TimelineLine } from "./model/sighting";

type Items = { field: string; to: string | null; toString: string | null }[];
type IssueBody = { key: string; fields: Record<string, unknown> & { issuetype: { name: string }; priority: { name: string } | null } };

/** Everything that can be seen of an issue; null when it is gone. */
export async function look(desk: Desk, key: string): Promise<Sighting | null> {
  const answer = await desk.rest("radia", "GET", `/rest/api/3/issue/${key}`);
  if (answer.status === 404) return null;
  const { fields } = answer.body as IssueBody;
  const triage = await desk.readTriage("ada", key);
  return {
    key,
    type: fields.issuetype.name,
    impact: (fields[desk.fields.impact] as string | null) ?? null,
    urgency: (fields[desk.fields.urgency] as string | null) ?? null,
    priority: fields.priority?.name ?? null,
    incidentPriority: (fields[desk.fields.incidentPriority] as Sighting["incidentPriority"]) ?? null,
    history: await historyOf(desk, key),
    timeline: await timelineOf(desk, key),
    isCatchingUp: triage.ok && triage.value.state === "incident" && triage.value.isCatchingUp,
  };
}

/** How many entries Jira's history of an issue has; -1 when it is gone. */
export async function historyLength(desk: Desk, key: string): Promise<number> {
  const { status, body } = await desk.rest("radia", "GET", `/rest/api/3/issue/${key}/changelog?maxResults=1`);
  return status === 200 ? (body as { total: number }).total : -1;
}

async function historyOf(desk: Desk, key: string): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for (;;) {
    const { body } = await desk.rest("radia", "GET", `/rest/api/3/issue/${key}/changelog?startAt=${lines.length}`);
    const page = body as { isLast: boolean; values: { author?: { accountId: string }; items: Items }[] };
    lines.push(...page.values.map(({ author, items }) => ({ by: nameOf(desk, author?.accountId), items })));
    if (page.isLast || page.values.length === 0) return lines;
  }
}

async function timelineOf(desk: Desk, key: string): Promise<readonly TimelineLine[] | null> {
  const newestFirst: TimelineLine[] = [];
  for (let page: number | null | undefined; page !== null;) {
    const payload = page === undefined ? {} : { page };
    const answer = await desk.invoke<TimelineView>("ada", "incident-timeline", key, "readTimeline", payload);
    if (!answer.ok) throw new Error(`The timeline of ${key} cannot be read: ${answer.refusal.message}`);
    if (answer.value.state === "not-an-incident") return null;
    for (const { by, fact } of answer.value.entries)
      newestFirst.push({ by: by.kind === "app" ? "app" : nameOf(desk, by.accountId), fact: { ...fact } });
    page = answer.value.olderPage;
  }
  return newestFirst.reverse();
}

function nameOf(desk: Desk, accountId: string | undefined): string {
  return accountId === desk.sandbox.forge.appAccountId() ? "app" : (accountId ?? "nobody");
}
