/** Escalation in rules of Jira's automation: its actions, in the name of the rule's person. */
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { accountOf, pages, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;

type Outcome = { readonly escalation?: string | null; readonly errors?: readonly { readonly message: string }[] };

/** An action as a rule runs it: its issue is an input, and the place may say nothing. */
async function run(desk: Desk, as: Person, action: string, inputs: object): Promise<Outcome> {
  return (await desk.ask(as, action, null, "", inputs)) as unknown as Outcome;
}

/** An incident that mails Grace after five minutes and Joan ten later. */
async function anEscalating(): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const step = (who: Person, after: number): object => ({
    id: who,
    name: who,
    after,
    condition: { kind: "not-acknowledged" },
    targets: [{ kind: "person", accountId: accountOf(desk, who) }],
    actions: [{ kind: "mail" }],
  });
  const policy = { id: "day", name: "By day", steps: [step("grace", 5), step("joan", 10)] };
  await save(desk, "policies", { policies: [policy], rules: [], defaultPolicyId: "day" }, null);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(MINUTE);
  return { desk, key };
}

test("a rule that acknowledges leaves everybody in peace, in the name of its person, and is told so", async () => {
  const { desk, key } = await anEscalating();
  const outcome = await run(desk, "ada", "acknowledge-incident", { issueKey: key });

  expect(outcome).toEqual({ issueKey: key, escalation: "Acknowledged", acknowledgedBy: accountOf(desk, "ada") });
  expect((await run(desk, "grace", "acknowledge-incident", { issueKey: key })) as object).toEqual(outcome);
  await desk.advance(60 * MINUTE);
  expect(pages(desk, key)).toEqual([]);
  const told = (await desk.timeline(key)).find(({ fact }) => fact.kind === "acknowledged");
  expect(told).toMatchObject({ by: { accountId: accountOf(desk, "ada") }, fact: { how: "automation" } });
});

test("a rule that pauses for some minutes has the next person called at their end, and without an end not at all", async () => {
  const { desk, key } = await anEscalating();
  const endless = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const inputs = { minutes: 20, reason: "The provider works on it." };
  expect(await run(desk, "ada", "pause-escalation", { issueKey: key, ...inputs })).toMatchObject({ escalation: "Paused" });
  await run(desk, "ada", "pause-escalation", { issueKey: endless, reason: inputs.reason });
  await desk.advance(23 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 21"]);
  expect(pages(desk, endless)).toEqual([]);
});

test.each<[string, string, Person, object, string]>([
  ["a person who may not edit", "acknowledge-incident", "tim", {}, "You may not edit"],
  ["a person who may not edit", "pause-escalation", "tim", { reason: "So." }, "You may not edit"],
  ["no such issue", "acknowledge-incident", "ada", { issueKey: "PAY-99999" }, "cannot see this issue"],
  ["no reason", "pause-escalation", "ada", { reason: " " }, "reason is missing"],
])("an action with %s (%s) fails the rule in a sentence, and the page comes all the same", async (_, action, as, inputs, words) => {
  const { desk, key } = await anEscalating();
  const outcome = await run(desk, as, action, { issueKey: key, ...inputs });

  expect(outcome.errors?.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  await desk.advance(6 * MINUTE);
  expect(pages(desk, key)).toEqual(["grace 5"]);
});
