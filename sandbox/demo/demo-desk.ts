import type { Clock } from "../clock";
import type { Jira } from "../seams";

/** The demo's hands: what people do in Jira, over its own REST interface, so that every history is a true one. */
export type DemoDesk = {
  raise(as: string, incident: { summary: string; description: string; impact?: string; urgency?: string; type?: string }): Promise<string>;
  edit(as: string, issueKey: string, fields: { impact?: string; urgency?: string }): Promise<void>;
  comment(as: string, issueKey: string, text: string): Promise<void>;
  move(as: string, issueKey: string, status: string): Promise<void>;
  assign(as: string, issueKey: string, to: string): Promise<void>;
  minutes(count: number): Promise<void>;
};

export async function createDemoDesk(jira: Jira, clock: Clock, siteUrl: string): Promise<DemoDesk> {
  const accountIdOf = (name: string): string => {
    const account = jira.accountByEmail(`${name}@example.com`);
    if (!account) throw new Error(`The demo knows no ${name}.`);
    return account.accountId;
  };
  async function ask(as: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const request = new Request(new URL(path, siteUrl), {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await jira.handle(request, { accountId: accountIdOf(as) });
    const answer = await response.text();
    if (!response.ok) throw new Error(`The demo failed: ${method} ${path} as ${as} answered ${response.status}: ${answer}`);
    return answer === "" ? null : JSON.parse(answer);
  }
  const fields = (await ask("radia", "GET", "/rest/api/3/field")) as { id: string; name: string }[];
  const fieldId = (name: string): string => fields.find((field) => field.name === name)?.id ?? name;
  const levels = ({ impact, urgency }: { impact?: string; urgency?: string }): Record<string, string> => ({
    ...(impact !== undefined && { [fieldId("Impact")]: impact }),
    ...(urgency !== undefined && { [fieldId("Urgency")]: urgency }),
  });
  const document = (text: string): unknown => ({
    version: 1,
    type: "doc",
    content: text.split("\n").map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
  });

  return {
    async raise(as, { summary, description, type = "Incident", ...rest }) {
      const made = await ask(as, "POST", "/rest/api/3/issue", {
        fields: { project: { key: "PAY" }, issuetype: { name: type }, summary, description: document(description), ...levels(rest) },
      });
      return (made as { key: string }).key;
    },
    async edit(as, issueKey, change) {
      await ask(as, "PUT", `/rest/api/3/issue/${issueKey}`, { fields: levels(change) });
    },
    async comment(as, issueKey, text) {
      await ask(as, "POST", `/rest/api/3/issue/${issueKey}/comment`, { body: document(text) });
    },
    async move(as, issueKey, status) {
      const { transitions } = (await ask(as, "GET", `/rest/api/3/issue/${issueKey}/transitions`)) as {
        transitions: { id: string; to: { name: string } }[];
      };
      const transition = transitions.find(({ to }) => to.name === status);
      if (!transition) throw new Error(`The demo cannot move ${issueKey} to ${status}.`);
      await ask(as, "POST", `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id: transition.id } });
    },
    async assign(as, issueKey, to) {
      await ask(as, "PUT", `/rest/api/3/issue/${issueKey}/assignee`, { accountId: accountIdOf(to) });
    },
    minutes: (count) => clock.advance(count * 60_000),
  };
}
