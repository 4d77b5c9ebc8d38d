/** Whoever is on call at a step's moment is paged: by the schedule as it stands then, and nobody who has left. */
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks, NOON } from "../support/a-desk";
import { accountOf, pages, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;
/** Grace by day and night, from long before noon on. */
const LAYER = {
  id: "first",
  name: "First",
  rotation: { kind: "weekly", every: 1 },
  startsOn: "2026-01-05",
  handOffAt: "09:00",
  restriction: null,
};

/** A site whose incidents page whoever is on call after five minutes, and once more ten later. */
async function aDeskOnCall(members: readonly Person[]): Promise<{ desk: Desk; schedule: object }> {
  const desk = await aDesk();
  const layers = [{ ...LAYER, members: members.map((who) => accountOf(desk, who)) }];
  const schedule = { id: "payments", name: "Payments", timeZone: "Europe/Berlin", layers };
  await save(desk, "schedules", [schedule], null);
  const step = (id: string, after: number): object => ({
    id,
    name: id,
    after,
    targets: [{ kind: "on-call", scheduleId: "payments" }],
    actions: [{ kind: "mail" }],
  });
  const policies = [{ id: "day", name: "By day", steps: [step("first", 5), step("second", 10)] }];
  await save(desk, "policies", { policies, defaultPolicyId: "day" }, null);
  return { desk, schedule };
}

test("a substitution made between two steps brings the right person", async () => {
  const { desk, schedule } = await aDeskOnCall(["grace"]);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(6 * MINUTE);
  const until = new Date(NOON + 3_600_000).toISOString();
  const substitution = {
    id: "lunch",
    from: new Date(NOON).toISOString(),
    to: until,
    accountId: accountOf(desk, "joan"),
    insteadOf: accountOf(desk, "grace"),
  };
  await save(desk, "schedules", [{ ...schedule, substitutions: [substitution] }], 1);
  await desk.advance(15 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 5", "joan 15"]);
});

test("who left is never paged again, and the gap is told", async () => {
  const { desk } = await aDeskOnCall(["grace"]);
  desk.sandbox.jira.changePerson(accountOf(desk, "grace"), { state: "closed" });
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(30 * MINUTE);

  expect(pages(desk, key)).toEqual([]);
  expect((await desk.timeline(key)).filter(({ fact }) => fact.kind === "paged-nobody")).toHaveLength(2);
});
