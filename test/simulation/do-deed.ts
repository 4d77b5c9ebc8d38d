import type { Answer } from "../../src/contract/ui/answer";
import type { IncidentTriageView, TriageView } from "../../src/contract/ui/triage";
import type { Desk } from "../support/a-desk";
import type { Site } from "./a-site";
import type { Deed, Fields, Outcome } from "./deed";

const HOUR_SECONDS = 3_600;
const PRIORITY_NAMES: Readonly<Record<string, string>> = { "1": "Highest", "2": "High", "3": "Medium", "4": "Low", "5": "Lowest" };

/** Does it, and tells what the person was told. */
export async function doDeed({ desk, typeIds }: Site, deed: Deed): Promise<Outcome> {
  const { as, id } = deed;
  const issue = `/rest/api/3/issue/${id}`;
  const rest = async (method: string, path: string, body?: unknown): Promise<Outcome> => {
    const { status } = await desk.rest(as, method, path, body);
    return { words: String(status), isAccepted: status < 300, saysUnchanged: false, isPromised: false };
  };
  const bulk = async (what: string, body: unknown): Promise<Outcome> => {
    const asked = await desk.rest(as, "POST", `/rest/api/3/bulk/issues/${what}`, body);
    const task = await desk.rest(as, "GET", `/rest/api/3/bulk/queue/${(asked.body as { taskId?: string }).taskId ?? "none"}`);
    const done = ((task.body as { processedAccessibleIssues?: readonly unknown[] }).processedAccessibleIssues ?? []).map(String);
    return { words: `${asked.status}, done ${done.join(", ")}`, isAccepted: done.includes(id), saysUnchanged: false, isPromised: false };
  };
  switch (deed.kind) {
    case "edit":
      return rest("PUT", issue, { fields: fieldsOf(desk, deed.fields) });
    case "edit-many":
      return bulk("fields", { selectedIssueIdsOrKeys: deed.ids, ...editedInput(desk, deed.fields) });
    case "pick":
      return told(desk, deed, "pickCell", { impactId: deed.impactId, urgencyId: deed.urgencyId });
    case "recompute":
      return told(desk, deed, "recompute", {});
    case "override": {
      const until = deed.forSeconds === null ? null : desk.sandbox.clock.now() + deed.forSeconds * 1000;
      return told(desk, deed, "overridePriority", { priorityId: deed.priorityId, reason: deed.reason, until });
    }
    case "withdraw":
      return told(desk, deed, "withdrawOverride", {});
    case "dismiss":
      return told(desk, deed, "dismissEditedPriority", {});
    case "set-by-rule":
      return ruled(desk, deed, "set-levels", { impact: deed.impact, urgency: deed.urgency });
    case "override-by-rule": {
      const priority = PRIORITY_NAMES[deed.priorityId];
      return ruled(desk, deed, "override-priority", { priority, reason: deed.reason, ...(deed.hours !== null && { hours: deed.hours }) });
    }
    case "move":
      return bulk("move", { targetToSourcesMapping: { [`${deed.toProject},${typeIds.incident}`]: { issueIdsOrKeys: [id] } } });
    case "transition": {
      const { body } = await desk.rest(as, "GET", `${issue}/transitions`);
      const transitions = (body as { transitions?: { id: string }[] }).transitions ?? [];
      const transition = { id: transitions[deed.nth % Math.max(1, transitions.length)]?.id ?? "0" };
      return rest("POST", `${issue}/transitions`, { transition });
    }
    case "assign":
      return rest("PUT", `${issue}/assignee`, {
        accountId: deed.to && desk.sandbox.jira.accountByEmail(`${deed.to}@example.com`)?.accountId,
      });
    case "retype":
      return rest("PUT", issue, { fields: { issuetype: { name: deed.to } } });
    case "comment":
      return rest("POST", `${issue}/comment`, { body: { type: "doc", version: 1, content: [] } });
    case "link": {
      const [inwardIssue, outwardIssue] = [{ id }, { id: deed.to }];
      return rest("POST", "/rest/api/3/issueLink", { type: { name: "Relates" }, inwardIssue, outwardIssue });
    }
    case "delete":
      return rest("DELETE", issue);
  }
}

/** Until when an override that is asked for now stands; null for no end. */
export function endOf(deed: Deed, now: number): number | null {
  const seconds =
    deed.kind === "override" ? deed.forSeconds : deed.kind === "override-by-rule" && deed.hours ? deed.hours * HOUR_SECONDS : null;
  return seconds === null ? null : now + seconds * 1000;
}

/** Fields as Jira's REST interface takes them. */
export function fieldsOf({ fields }: Desk, { impact, urgency, priorityId, componentIds }: Fields): Record<string, unknown> {
  return {
    ...(impact !== undefined && { [fields.impact]: impact }),
    ...(urgency !== undefined && { [fields.urgency]: urgency }),
    ...(priorityId !== undefined && { priority: { id: priorityId } }),
    ...(componentIds && { components: componentIds.map((id) => ({ id })) }),
  };
}

function editedInput({ fields }: Desk, { impact, priorityId }: Fields): object {
  if (priorityId !== undefined) return { selectedActions: ["priority"], editedFieldsInput: { priority: { priorityId } } };
  const text = { fieldId: fields.impact, text: impact ?? "" };
  return { selectedActions: [fields.impact], editedFieldsInput: { singleLineTextFields: [text] } };
}

/** A call from the panel; a platform that died under it is an error the frame sees. */
async function told(desk: Desk, { as, id }: Deed, functionKey: string, payload: unknown): Promise<Outcome> {
  let answer: Answer<TriageView>;
  try {
    answer = await desk.invoke<TriageView>(as, "triage-panel", id, functionKey, payload);
  } catch (failure) {
    return unanswered(failure);
  }
  if (!answer.ok) return refused(answer.refusal.message);
  const view = answer.value;
  const words = view.state === "incident" ? standing(view) : view.state;
  return { words, isAccepted: view.state === "incident", saysUnchanged: false, isPromised: view.state === "incident" };
}

/** An action as a rule runs it. */
async function ruled({ ask, ...desk }: Desk, { as, id }: Deed, action: string, inputs: object): Promise<Outcome> {
  const { body } = await desk.rest("radia", "GET", `/rest/api/3/issue/${id}?fields=summary`);
  const issueKey = (body as { key?: string }).key ?? "PAY-0";
  try {
    const outcome = (await ask(as, action, null, "", { issueKey, ...inputs })) as unknown as { errors?: { message: string }[] };
    const message = outcome.errors?.[0]?.message;
    return message === undefined
      ? { words: JSON.stringify(outcome), isAccepted: true, saysUnchanged: false, isPromised: true }
      : refused(message);
  } catch (failure) {
    return unanswered(failure);
  }
}

function refused(words: string): Outcome {
  const isPromised = words.includes("Your choice is kept");
  return { words, isAccepted: false, saysUnchanged: words.includes("Nothing was changed"), isPromised };
}

function unanswered(failure: unknown): Outcome {
  const words = failure instanceof Error ? failure.message : String(failure);
  return { words, isAccepted: false, saysUnchanged: false, isPromised: false };
}

function standing({ standing: { impactId, urgencyId }, priority }: IncidentTriageView): string {
  return `${impactId ?? "none"}/${urgencyId ?? "none"} ${priority?.name ?? "none"}`;
}
