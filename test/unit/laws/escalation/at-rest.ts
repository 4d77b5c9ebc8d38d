import type { Judge } from "./judge";
import { coming, wordOf } from "./model/plain-incident";
import type { Surroundings } from "./ports-of-a-day";

const A_SWEEP = 330_000;

/** What is wrong once nothing is under way any more: something is owed still, or ledger, outbox and Jira's fields do not agree. */
export function atRest({ incidents, ledger, outbox }: Judge, { jira, memory, fields }: Surroundings, now: number): readonly string[] {
  const wrong: string[] = [];
  for (const [issueId, incident] of incidents) {
    const issue = jira.issues.get(issueId);
    const record = memory.incidents.get(issueId)?.record;
    if (!issue || !record) continue;
    if (record.escalation.owed.length > 0 || record.escalation.areFieldsOwed) wrong.push(`${issueId} is owed something at rest`);
    const next = coming(incident, issue.priority?.id ?? null);
    const row = memory.due.get(`owed:${issueId}`);
    if (next && next.at <= now - A_SWEEP) wrong.push(`${issueId} is due at rest, since ${now - next.at} ms`);
    if (next && (!row || row.dueAt > next.at)) wrong.push(`${issueId} is due at ${next.at}, and nobody looks: ${row?.dueAt}`);
    const told = fields.get(issueId);
    const shown = told?.values;
    const found = [shown?.acknowledgedAt, shown?.mitigatedAt, shown?.majorIncident, shown?.drill, shown?.escalation];
    const { acknowledged, mitigatedAt, majorAt, drillAt } = incident;
    const expected = [acknowledged?.at, mitigatedAt, majorAt && "Yes", drillAt && "Yes", wordOf(incident)];
    const words = (values: readonly unknown[]): string => JSON.stringify(values.map((value) => value ?? null));
    if (words(found) !== words(expected) && told?.isAnswered !== false)
      wrong.push(`${issueId}'s fields say ${words(found)}, not ${words(expected)}`);
  }
  for (const [key, { step, people, line }] of ledger) {
    const mails = outbox.mails.get(key) ?? [];
    const { kind } = line.result;
    if (kind === "claimed") wrong.push(`${key} is claimed for good`);
    const isMailed = kind === "paged" && people.length > 0 && step.actions.some((action) => action.kind === "mail");
    if (isMailed && line.result.refusals.length === 0 && mails.length === 0) wrong.push(`${key} is paged, and nobody was mailed`);
    if (!isMailed && mails.some(({ isConfirmed }) => isConfirmed)) wrong.push(`${key} was mailed, and the ledger says ${kind}`);
    if (isMailed && mails.length > 1 && !line.result.mayHaveMailedTwice)
      wrong.push(`${key} was mailed twice, and the ledger does not say so`);
    if (mails.some((mail) => mail.people.join() !== people.join())) wrong.push(`${key} was mailed to others`);
    if (mails.some(({ at }) => at < line.dueAt)) wrong.push(`${key} was mailed early`);
  }
  return wrong;
}
