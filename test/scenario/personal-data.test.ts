/** People whose accounts are closed: the app asks about everybody it keeps once a week, and forgets who has gone. */
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { letManageIncidents } from "../support/let-manage-incidents";
import { ask, PAY, saveMatrix, SITE, theMatrix, withCell } from "../support/the-pages";

afterEach(closeDesks);

const DAY_SECONDS = 24 * 3600;
/** A week after the installation, and a sweep. */
const A_WEEK_SECONDS = 7 * DAY_SECONDS + 330;

/** Every account reported, call by call. */
type Reports = string[][];

/** Grace, Ada, Radia and Edsger each left their ids where the app keeps some. */
async function aDeskOfPeople(): Promise<{
  desk: Desk;
  key: string;
  reports: Reports;
  idOf: Record<"ada" | "grace" | "radia" | "edsger", string>;
}> {
  const reports: Reports = [];
  const desk = await aDesk(undefined, (request) => {
    if (request.url.endsWith("/remote/stargate")) void request.json().then((body) => reports.push(...accountsOf(body)));
  });
  const idOf = (who: "ada" | "grace" | "radia" | "edsger"): string =>
    desk.sandbox.jira.accountByEmail(`${who}@example.com`)?.accountId ?? "";
  const ids = { ada: idOf("ada"), grace: idOf("grace"), radia: idOf("radia"), edsger: idOf("edsger") };
  await letManageIncidents(desk, "grace");
  const key = await desk.raise("grace", { impact: "Low", urgency: "Low" });
  await desk.settle();
  await desk.invoke("grace", "triage-panel", key, "overridePriority", { priorityId: "1", reason: "The board meets.", until: null });
  await desk.pickCell("ada", key, "high", "high");
  const services = [{ id: "pay", name: "Payments", owner: ids.grace, tier: null, componentIds: [] }];
  await ask(desk, SITE, "saveDocument", { kind: "services", document: services, basedOn: null, reason: "Who owns what." });
  await changed(desk, "1");
  await changed(desk, "2");
  await ask(desk, SITE, "startApply", { reason: "Agreed." });
  await desk.advance(15 * 60);
  return { desk, key, reports, idOf: ids };
}

/** The accounts of a report, as one call; none of whatever else is asked there. */
function accountsOf(body: unknown): Reports {
  const { accounts } = body as { accounts?: readonly { readonly accountId: string }[] };
  return accounts ? [accounts.map(({ accountId }) => accountId)] : [];
}

async function changed(desk: Desk, priorityId: string): Promise<void> {
  const matrix: MatrixDocument = await theMatrix(desk, PAY);
  await saveMatrix(desk, withCell(matrix, "low", "low", priorityId), PAY);
}

/** Where an account stands in what the app keeps: entity by entity. */
function keptOf(desk: Desk, accountId: string): readonly string[] {
  const rows = desk.sandbox.database
    .prepare("SELECT DISTINCT space FROM forge_kvs WHERE value LIKE ? ORDER BY space")
    .all(`%${accountId}%`);
  return rows.map(({ space }) => String(space));
}

const close = (desk: Desk, accountId: string): boolean => desk.sandbox.jira.changePerson(accountId, { state: "closed" });

test("who has gone stands nowhere a week later, and everybody else where they stood", async () => {
  const { desk, key, idOf } = await aDeskOfPeople();
  expect(keptOf(desk, idOf.grace)).toEqual(["entity:configuration", "entity:incident", "entity:timeline"]);
  const others = [idOf.ada, idOf.radia, idOf.edsger];
  const before = others.map((each) => keptOf(desk, each));
  expect(new Set(before.flat())).toContain("entity:job");
  expect(new Set(before.flat())).toContain("entity:document-version");
  close(desk, idOf.grace);
  close(desk, idOf.edsger);
  await desk.advance(A_WEEK_SECONDS);

  expect(keptOf(desk, idOf.grace)).toEqual([]);
  expect(keptOf(desk, idOf.edsger)).toEqual([]);
  expect([idOf.ada, idOf.radia].map((each) => keptOf(desk, each))).toEqual(before.slice(0, 2));
  expect((await desk.timeline(key)).filter(({ by }) => by.kind === "person" && by.accountId === "closed").length).toBeGreaterThan(0);
  expect((await desk.readTriage("ada", key)).ok).toBe(true);
});

test("who was only ever assigned is asked about, too, and forgotten, on a site whose installation owed no report", async () => {
  const { desk, key } = await aDeskOfPeople();
  const tim = desk.sandbox.jira.accountByEmail("joan@example.com")?.accountId ?? "";
  await desk.rest("ada", "PUT", `/rest/api/3/issue/${key}/assignee`, { accountId: tim });
  await desk.advance(15 * 60);
  expect(keptOf(desk, tim)).toEqual(["entity:timeline"]);
  desk.sandbox.database.prepare("DELETE FROM forge_kvs WHERE space = 'entity:due' AND key = 'personal-data:site'").run();
  desk.sandbox.database.prepare("DELETE FROM forge_kvs_index WHERE space = 'entity:due' AND key = 'personal-data:site'").run();
  close(desk, tim);
  await desk.advance(A_WEEK_SECONDS + 3600);

  expect(keptOf(desk, tim)).toEqual([]);
});

test("nobody is asked about twice within the week, and everybody again after it", async () => {
  const { desk, reports, idOf } = await aDeskOfPeople();
  await desk.advance(A_WEEK_SECONDS);
  const first = reports.flat();
  expect(first).toEqual(expect.arrayContaining(Object.values(idOf)));
  expect(new Set(first).size).toBe(first.length);
  await desk.advance(6 * DAY_SECONDS);
  expect(reports.flat()).toEqual(first);
  await desk.advance(DAY_SECONDS);
  expect(reports.flat().slice(first.length)).toEqual(first);
});

test("a report that fails is made again by a later sweep", async () => {
  const { desk, reports, idOf } = await aDeskOfPeople();
  desk.sandbox.faults.order({ on: { kind: "call", operation: "privacy:report", nth: 1 }, do: { kind: "answer", status: 503 } });
  close(desk, idOf.grace);
  await desk.advance(7 * DAY_SECONDS - 30 * 60);
  while (reports.length === 0) await desk.advance(60);
  expect(keptOf(desk, idOf.grace)).not.toEqual([]);
  await desk.advance(15 * 60);

  expect(keptOf(desk, idOf.grace)).toEqual([]);
});
