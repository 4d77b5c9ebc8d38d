import type { IncidentTriageView, TriageView } from "../../src/contract/ui/triage";
import type { Answer } from "../../src/contract/ui/answer";
import type { Desk, Person } from "../support/a-desk";
import type { Right } from "./model/rights";

/** One thing a person does to an incident, on one of the paths there are. */
export type Deed = { readonly as: Person; readonly key: string } & (
  | { readonly kind: "edit"; readonly fields: { impact?: string | null; urgency?: string | null; priority?: { id: string } } }
  | { readonly kind: "pick"; readonly impact: string; readonly urgency: string }
  | { readonly kind: "recompute" }
  | { readonly kind: "transition"; readonly nth: number }
  | { readonly kind: "assign"; readonly to: Person | null }
  | { readonly kind: "retype"; readonly to: string }
  | { readonly kind: "comment" }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "delete" }
);

/** What came of it, as the person was told. */
export type Outcome = {
  readonly words: string;
  readonly isAccepted: boolean;
  /** The app said that nothing was changed. */
  readonly saysUnchanged: boolean;
  /** The app said that the incident stands, or will stand, in the cell picked. */
  readonly isPromised: boolean;
};

export const RIGHT_FOR: Readonly<Record<Deed["kind"], Right>> = {
  edit: "edit",
  pick: "edit",
  recompute: "edit",
  transition: "edit",
  assign: "edit",
  retype: "edit",
  comment: "comment",
  link: "link",
  delete: "delete",
};

/** Does it, and tells what the person was told. */
export async function doDeed(desk: Desk, deed: Deed): Promise<Outcome> {
  const { as, key } = deed;
  const issue = `/rest/api/3/issue/${key}`;
  const rest = async (method: string, path: string, body?: unknown): Promise<Outcome> => {
    const { status } = await desk.rest(as, method, path, body);
    return { words: String(status), isAccepted: status < 300, saysUnchanged: false, isPromised: false };
  };
  switch (deed.kind) {
    case "edit":
      return outcomeOf(await desk.edit(as, key, deed.fields));
    case "pick":
      return told(desk, deed, "pickCell", { impactId: deed.impact.toLowerCase(), urgencyId: deed.urgency.toLowerCase() });
    case "recompute":
      return told(desk, deed, "recompute", {});
    case "transition": {
      const { body } = await desk.rest(as, "GET", `${issue}/transitions`);
      const transitions = (body as { transitions?: { id: string }[] }).transitions ?? [];
      const id = transitions[deed.nth % Math.max(1, transitions.length)]?.id ?? "0";
      return rest("POST", `${issue}/transitions`, { transition: { id } });
    }
    case "assign":
      return rest("PUT", `${issue}/assignee`, {
        accountId: deed.to && desk.sandbox.jira.accountByEmail(`${deed.to}@example.com`)?.accountId,
      });
    case "retype":
      return rest("PUT", issue, { fields: { issuetype: { name: deed.to } } });
    case "comment":
      return rest("POST", `${issue}/comment`, { body: { type: "doc", version: 1, content: [] } });
    case "link":
      return rest("POST", "/rest/api/3/issueLink", { type: { name: "Relates" }, inwardIssue: { key }, outwardIssue: { key: deed.to } });
    case "delete":
      return rest("DELETE", issue);
  }
}

function outcomeOf({ status }: { status: number }): Outcome {
  return { words: String(status), isAccepted: status < 300, saysUnchanged: false, isPromised: false };
}

/** A call from the panel; a platform that died under it is an error the frame sees. */
async function told(desk: Desk, { as, key }: Deed, functionKey: string, payload: unknown): Promise<Outcome> {
  let answer: Answer<TriageView>;
  try {
    answer = await desk.invoke<TriageView>(as, "triage-panel", key, functionKey, payload);
  } catch (failure) {
    const words = failure instanceof Error ? failure.message : String(failure);
    return { words, isAccepted: false, saysUnchanged: false, isPromised: false };
  }
  if (answer.ok) {
    const view = answer.value;
    const words = view.state === "incident" ? standing(view) : view.state;
    return { words, isAccepted: view.state === "incident", saysUnchanged: false, isPromised: view.state === "incident" };
  }
  const { message } = answer.refusal;
  return {
    words: message,
    isAccepted: false,
    saysUnchanged: message.includes("Nothing was changed"),
    isPromised: message.includes("Your choice is kept"),
  };
}

function standing({ standing: { impactId, urgencyId }, priority }: IncidentTriageView): string {
  return `${impactId ?? "none"}/${urgencyId ?? "none"} ${priority?.name ?? "none"}`;
}
