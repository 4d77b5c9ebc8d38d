import type { TimelineView } from "../../src/contract/ui/timeline";
import type { Desk } from "../support/a-desk";
import type { Glance, HistoryLine, Sighting, TimelineLine } from "./model/sighting";

type Items = { field: string; to: string | null; toString: string | null }[];
type Named = { readonly id: string; readonly name: string };
type IssueBody = {
  readonly key: string;
  readonly fields: Record<string, unknown> & {
    readonly issuetype: Named;
    readonly project: Named;
    readonly priority: Named | null;
    readonly components: readonly Named[];
    readonly status: { readonly statusCategory: { readonly key: string } };
  };
};

/** What Jira shows of an issue, by its id; null when it is gone. */
export async function glance(desk: Desk, id: string): Promise<Glance | null> {
  const answer = await desk.rest("radia", "GET", `/rest/api/3/issue/${id}`);
  if (answer.status === 404) return null;
  const { key, fields } = answer.body as IssueBody;
  return {
    id,
    key,
    projectId: fields.project.id,
    type: fields.issuetype.name,
    isOpen: fields.status.statusCategory.key !== "done",
    impact: (fields[desk.fields.impact] as string | null) ?? null,
    urgency: (fields[desk.fields.urgency] as string | null) ?? null,
    priorityId: fields.priority?.id ?? null,
    componentIds: fields.components.map((component) => component.id),
    field: (fields[desk.fields.incidentPriority] as Glance["field"]) ?? null,
  };
}

/** Everything that can be seen of an issue; null when it is gone. */
export async function look(desk: Desk, id: string): Promise<Sighting | null> {
  const seen = await glance(desk, id);
  if (seen === null) return null;
  const triage = await desk.readTriage("ada", id);
  return {
    ...seen,
    history: await historyOf(desk, id),
    timeline: await timelineOf(desk, id),
    isCatchingUp: triage.ok && triage.value.state === "incident" && triage.value.isCatchingUp,
  };
}

/** How many entries Jira's history of an issue has; -1 when it is gone. */
export async function historyLength(desk: Desk, id: string): Promise<number> {
  const { status, body } = await desk.rest("radia", "GET", `/rest/api/3/issue/${id}/changelog?maxResults=1`);
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
