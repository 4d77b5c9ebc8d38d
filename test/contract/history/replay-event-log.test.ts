import { existsSync, readFileSync } from "node:fs";
import { EVENT_LOG } from "../../../sandbox/history/history-routes";
import { replayEventLog } from "../../../sandbox/history/replay-event-log";
import { aDesk, closeDesks, NOON } from "../../support/a-desk";

afterEach(closeDesks);

const HEADER = "number,incident_state,sys_updated_at,opened_at,category,u_symptom,impact,urgency,assigned_to";

test("an incident of a log is told as Jira's history: assigned, judged anew, resolved, reopened, closed, each at its moment", async () => {
  const desk = await aDesk();
  const line = (state: string, at: string, impact: string, to: string): string =>
    `INC1,${state},${at},01-03-2016 08:00,Category 1,Symptom 2,${impact},2 - Medium,${to}`;
  const csv = [
    HEADER,
    line("New", "01-03-2016 08:00", "2 - Medium", "?"),
    line("Active", "01-03-2016 09:00", "2 - Medium", "Resolver 3"),
    line("Awaiting Vendor", "01-03-2016 10:00", "1 - High", "Resolver 4"),
    line("Resolved", "02-03-2016 10:00", "1 - High", "Resolver 4"),
    line("Active", "03-03-2016 10:00", "1 - High", "Resolver 4"),
    line("Closed", "04-03-2016 10:00", "1 - High", "Resolver 4"),
  ].join("\n");

  expect(replayEventLog(desk.sandbox.database, NOON, csv)).toMatchObject({ events: 6, incidents: 1 });
  expect((await desk.history("PAY-1")).filter((change) => !change.startsWith("Incident priority"))).toEqual([
    "assignee: none -> Ada Marsh",
    "status: To triage -> Investigating",
    "assignee: Ada Marsh -> Grace Okafor",
    "Impact: Medium -> High",
    "priority: Medium -> High",
    "status: Investigating -> Resolved",
    "resolution: none -> Done",
    "status: Resolved -> Investigating",
    "resolution: Done -> none",
    "status: Investigating -> Resolved",
    "resolution: none -> Done",
    "status: Resolved -> Closed",
  ]);
  const { body } = await desk.rest("ada", "GET", "/rest/api/3/issue/PAY-1");
  const { created, updated } = (body as { fields: { created: string; updated: string } }).fields;
  expect([created.slice(0, 16), updated.slice(0, 16)]).toEqual(["2016-03-01T08:00", "2016-03-04T10:00"]);
});

test("the real log becomes one issue an incident, each as the log leaves it", async () => {
  if (!existsSync(EVENT_LOG)) {
    console.log(`Left out: there is no event log at ${EVENT_LOG}.`);
    return;
  }
  const desk = await aDesk();
  const replayed = replayEventLog(desk.sandbox.database, NOON, readFileSync(EVENT_LOG, "utf8"));
  console.log(`The event log: ${replayed.events} events of ${replayed.incidents} incidents, ${replayed.steps} steps in Jira.`);
  const count = async (jql: string): Promise<number> =>
    ((await desk.rest("ada", "POST", "/rest/api/3/search/approximate-count", { jql })).body as { count: number }).count;

  expect([replayed.events, replayed.incidents]).toEqual([5_998, 890]);
  expect(await count("project = PAY AND issuetype = Incident")).toBe(replayed.incidents);
  expect(await count("project = PAY AND status = Closed")).toBeGreaterThan(replayed.incidents * 0.9);
});
