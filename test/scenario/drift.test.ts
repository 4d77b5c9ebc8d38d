/** Priorities that Jira would not take: found by JQL, listed, and put right. */
import type { DriftReportView, RepairedView } from "../../src/contract/ui/drift";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { insertIncidents } from "../support/insert-incidents";

afterEach(closeDesks);

/** Events, sweeps, and longer than what has just changed is left alone. */
const AT_REST_SECONDS = 15 * 60;
const PRIORITY_ON_EDIT_SCREEN = "/rest/api/3/screens/2/tabs/2/fields";

async function takePriorityOffTheScreen(desk: Desk): Promise<void> {
  expect((await desk.rest("radia", "DELETE", `${PRIORITY_ON_EDIT_SCREEN}/priority`)).status).toBe(204);
}
async function putPriorityBack(desk: Desk): Promise<void> {
  expect((await desk.rest("radia", "POST", PRIORITY_ON_EDIT_SCREEN, { fieldId: "priority" })).status).toBe(200);
}
async function keysOf(desk: Desk, jql: string): Promise<readonly string[]> {
  const { body } = await desk.rest("ada", "GET", `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(jql)}`);
  return (body.issues as { key: string }[]).map(({ key }) => key);
}
const idOf = async (desk: Desk, key: string): Promise<string> =>
  (await desk.rest("radia", "GET", `/rest/api/3/issue/${key}`)).body.id as string;
async function report(desk: Desk, as: Person = "radia", project: string | null = null): Promise<DriftReportView> {
  const answer = await desk.ask<DriftReportView>(as, project === null ? "site-admin" : "project-settings", project, "readDrift");
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}
async function repair(desk: Desk, issueIds: readonly string[], as: Person = "radia", project: string | null = null) {
  const module = project === null ? "site-admin" : "project-settings";
  const answer = await desk.ask<readonly RepairedView[]>(as, module, project, "repairDrift", { issueIds });
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.map(({ outcome, reason }) => ({ outcome, reason }));
}

/** An incident at Low whose levels say Highest, since Jira does not take the priority. */
async function aDriftingIncident(hear?: (request: Request) => void): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk(undefined, hear);
  const key = await desk.raise("tim", { impact: "Low", urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);
  await takePriorityOffTheScreen(desk);
  await desk.edit("ada", key, { impact: "High", urgency: "High" });
  await desk.advance(AT_REST_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Low");
  return { desk, key };
}

test("a priority that Jira refuses is found by JQL, until it is what it should be", async () => {
  const { desk, key } = await aDriftingIncident();
  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([key]);
  await putPriorityBack(desk);
  await desk.edit("ada", key, { urgency: "Low" });
  await desk.advance(AT_REST_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ priority: "Medium", incidentPriority: "Medium" });
  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([]);
});

test("a drift that somebody ended by hand is found no longer", async () => {
  const { desk, key } = await aDriftingIncident();
  await desk.edit("ada", key, { impact: "Low", urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);

  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([]);
});

test("the shadow is written when it changes, and never for an incident whose priority Jira takes", async () => {
  const written: string[] = [];
  const hear = ({ method, headers }: Request): void => {
    if (/\/issue\/\d+\/properties\//.test(headers.get("forge-proxy-target-relative") ?? "")) written.push(method);
  };
  const { desk, key } = await aDriftingIncident(hear);
  expect(written).toEqual(["PUT"]);
  await desk.edit("ada", key, { urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);
  expect(written).toEqual(["PUT"]);
  await putPriorityBack(desk);
  const [other] = await desk.importAll("ada", [{ impact: "High", urgency: "Low" }]);
  await desk.pickCell("ada", other ?? "", "high", "high");
  await desk.advance(AT_REST_SECONDS);
  expect(written).toEqual(["PUT"]);
});

test("when the app dies before the shadow is written, the sweep writes it", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);
  await takePriorityOffTheScreen(desk);
  const operation = "jira:PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}";
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "die" } });
  await desk.edit("ada", key, { impact: "High" });
  await desk.settle();
  expect(desk.sandbox.faults.ordered()).toEqual([]);
  await desk.advance(AT_REST_SECONDS);

  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([key]);
});

test("the report says what Jira carries and should; a repair is refused in Jira's words, and done once Jira takes it", async () => {
  const { desk, key } = await aDriftingIncident();
  const issueId = await idOf(desk, key);
  const { drifting, isMore } = await report(desk);
  expect(drifting).toMatchObject([
    { issueKey: key, why: "refused", priority: "Low", shouldBe: "Highest", impact: "High", urgency: "High" },
  ]);
  expect(isMore).toBe(false);
  expect(await repair(desk, [issueId])).toEqual([{ outcome: "refused", reason: expect.stringContaining("priority") as string }]);
  await putPriorityBack(desk);

  expect(await repair(desk, [issueId])).toEqual([{ outcome: "repaired", reason: null }]);
  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
  await desk.advance(AT_REST_SECONDS);
  expect((await report(desk)).drifting).toEqual([]);
  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([]);
  const radia = desk.sandbox.jira.accountByEmail("radia@example.com")?.accountId;
  expect((await desk.timeline(key)).filter(({ fact }) => fact.kind === "repair-asked").map(({ by }) => by)).toMatchObject([
    { accountId: radia },
    { accountId: radia },
  ]);
});

test("an incident that the app never saw is listed and repaired", async () => {
  const desk = await aDesk();
  const [key = ""] = insertIncidents(desk, [{ impact: "High", urgency: "High" }]);
  await desk.advance(AT_REST_SECONDS);
  expect((await report(desk)).drifting).toMatchObject([{ issueKey: key, why: "never-seen", priority: "Medium", shouldBe: "Highest" }]);

  expect(await repair(desk, [await idOf(desk, key)])).toEqual([{ outcome: "repaired", reason: null }]);
  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
});

test("a priority edited while the app heard nothing is listed among the last changed", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "lose" } });
  await desk.edit("ada", key, { priority: { id: "1" } });
  await desk.advance(AT_REST_SECONDS);

  expect((await report(desk)).drifting).toMatchObject([{ issueKey: key, why: "other-priority", priority: "Highest", shouldBe: "Lowest" }]);
});

test("a shadow that somebody forged lists nothing", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  expect((await desk.rest("ada", "PUT", `/rest/api/3/issue/${key}/properties/incident-desk`, { drift: "refused" })).status).toBe(201);
  await desk.advance(AT_REST_SECONDS);

  expect(await keysOf(desk, "issue in priorityDrift()")).toEqual([key]);
  expect((await report(desk)).drifting).toEqual([]);
});

test("a project's page lists its own incidents and repairs no other's", async () => {
  const { desk, key } = await aDriftingIncident();
  const issueId = await idOf(desk, key);
  expect((await report(desk, "edsger", "PAY")).drifting.map(({ issueKey }) => issueKey)).toEqual([key]);
  expect((await report(desk, "edsger", "WEB")).drifting).toEqual([]);

  expect(await repair(desk, [issueId], "edsger", "WEB")).toEqual([{ outcome: "not-found", reason: null }]);
  expect((await desk.timeline(key)).some(({ fact }) => fact.kind === "repair-asked")).toBe(false);
});

test("more than the report lists is said", async () => {
  const desk = await aDesk();
  insertIncidents(
    desk,
    Array.from({ length: 30 }, () => ({ impact: "High", urgency: "High" })),
  );
  await desk.advance(AT_REST_SECONDS);
  const { drifting, isMore } = await report(desk);

  expect(drifting).toHaveLength(25);
  expect(isMore).toBe(true);
});
