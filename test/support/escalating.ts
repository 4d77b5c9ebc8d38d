/** What scenarios of escalations do and look at. */
import type { DocumentKind } from "../../src/core/configuration/documents";
import type { Policy, Step } from "../../src/core/escalation/policy";
import type { Desk, Person } from "./a-desk";
import { aDesk, NOON } from "./a-desk";

/** A person's account on the site. */
export function accountOf(desk: Desk, who: Person): string {
  return desk.sandbox.jira.accountByEmail(`${who}@example.com`)?.accountId ?? "";
}

/** Saves one of the site's documents as a Jira administrator. @throws where it is refused. */
export async function save(desk: Desk, kind: DocumentKind, document: unknown, basedOn: number | null): Promise<void> {
  const saved = await desk.ask("radia", "site-admin", null, "saveDocument", { kind, document, basedOn, reason: "So we agreed." });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

/** Who was mailed by the escalation of an incident, and at which minute after noon. */
export function pages(desk: Desk, key: string): readonly string[] {
  return desk.sandbox.jira
    .outbox()
    .filter(({ subject }) => subject.includes(`${key} needs you`))
    .flatMap(({ to, at }) => to.map((email) => `${email.split("@")[0]} ${Math.round((at - NOON) / 60_000)}`));
}

/** A step that mails one of the demo's people so many minutes after the one before, unless somebody acknowledged. */
export function mailTo(desk: Desk, who: Person, id: string, after: number, differs: Partial<Step> = {}): object {
  const target = { kind: "person", accountId: accountOf(desk, who) };
  return { id, name: id, after, condition: { kind: "not-acknowledged" }, targets: [target], actions: [{ kind: "mail" }], ...differs };
}

/** A site whose incidents mail Grace after five minutes, Joan ten later, all of it twice, half an hour apart. */
export async function aDeskThatEscalates(differs: Partial<Policy> = {}, steps?: (desk: Desk) => readonly object[]): Promise<Desk> {
  const desk = await aDesk();
  const policy = {
    id: "day",
    name: "By day",
    steps: steps ? steps(desk) : [mailTo(desk, "grace", "first", 5), mailTo(desk, "joan", "second", 10)],
    rounds: { count: 2, after: 30 },
    ...differs,
  };
  await save(desk, "policies", { policies: [policy], rules: [], defaultPolicyId: "day" }, null);
  return desk;
}
