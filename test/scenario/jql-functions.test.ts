/** The app's JQL functions: what they find is what a look at every issue finds, and Jira asks the app once. */
import type { Answer } from "../../src/contract/ui/answer";
import type { ConfigurationView, SavedView } from "../../src/contract/ui/configuration";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import type { InsertedIncident } from "../support/insert-incidents";
import { insertIncidents } from "../support/insert-incidents";
import { letManageIncidents } from "../support/let-manage-incidents";

afterEach(closeDesks);

type Issue = { readonly key: string; readonly fields: Record<string, unknown>; readonly properties?: Record<string, unknown> };

/** Every issue a query finds, page by page, as Jira's search gives them. */
async function issuesOf(desk: Desk, as: Person, jql: string, fields = "summary"): Promise<readonly Issue[]> {
  const found: Issue[] = [];
  for (let token: string | undefined; ;) {
    const at = `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=${fields}&properties=incident-desk&maxResults=5000`;
    const { status, body } = await desk.rest(as, "GET", token === undefined ? at : `${at}&nextPageToken=${encodeURIComponent(token)}`);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body.errorMessages)}`);
    found.push(...(body.issues as Issue[]));
    token = body.nextPageToken as string | undefined;
    if (token === undefined) return found;
  }
}
const keysOf = async (desk: Desk, as: Person, jql: string): Promise<readonly string[]> =>
  (await issuesOf(desk, as, jql)).map(({ key }) => key).sort();

/** Every issue a person may browse, with what the functions are about. */
const everyIssue = (desk: Desk, as: Person): Promise<readonly Issue[]> =>
  issuesOf(desk, as, "created is not EMPTY", Object.values(desk.fields).join(","));

const asked = (desk: Desk): number => desk.sandbox.meter.entries().filter(({ moduleType }) => moduleType === "jira:jqlFunction").length;

const SEVERE = new Set(["high", "medium"]);
const isAtLeastMedium = (value: unknown): boolean => typeof value === "string" && SEVERE.has(value.toLowerCase());

/** Each function, and what it means, said over what REST gives of an issue. */
const FUNCTIONS: readonly { readonly call: string; readonly holds: (issue: Issue, fields: Desk["fields"]) => boolean }[] = [
  { call: 'impactAtLeast("Medium")', holds: ({ fields: of }, { impact }) => isAtLeastMedium(of[impact]) },
  { call: "urgencyAtLeast(medium)", holds: ({ fields: of }, { urgency }) => isAtLeastMedium(of[urgency]) },
  {
    call: "priorityOverridden()",
    holds: ({ fields: of }, { incidentPriority }) => Boolean((of[incidentPriority] as { override?: string } | null)?.override),
  },
  { call: "priorityDrift()", holds: ({ properties }) => properties?.["incident-desk"] !== undefined },
];

const MATCHING: InsertedIncident = { impact: "High", urgency: "Medium", override: "The board asked for it.", drift: "refused" };
const OTHERS: readonly InsertedIncident[] = [
  { impact: "Low", urgency: "Low" },
  { impact: "medium", urgency: null },
  { impact: null, urgency: "HIGH" },
  { impact: "Unheard of", urgency: "Low", project: "WEB" },
  {},
];

describe.each([0, 1_001, 5_000])("with %i results", (size) => {
  test("each function finds what a look at every issue finds, its opposite the rest, and each person what they may browse", async () => {
    const desk = await aDesk();
    const matching = Array.from({ length: size }, (_, n): InsertedIncident => (n % 10 === 0 ? { ...MATCHING, project: "WEB" } : MATCHING));
    insertIncidents(desk, [
      ...(size === 0 ? OTHERS.filter(({ impact, urgency }) => impact === "Low" || !(impact ?? urgency)) : OTHERS),
      ...matching,
    ]);

    for (const as of ["ada", "vint"] as const) {
      const all = await everyIssue(desk, as);
      for (const { call, holds } of FUNCTIONS) {
        const expected = all.filter((issue) => holds(issue, desk.fields)).map(({ key }) => key);
        expect(await keysOf(desk, as, `issue in ${call}`)).toEqual(expected.sort());
        expect(await keysOf(desk, as, `issue not in ${call}`)).toHaveLength(all.length - expected.length);
        expect(expected.length >= size * (as === "ada" ? 1 : 0.1)).toBe(true);
        expect(expected.length === 0).toBe(size === 0);
      }
      expect(all.some(({ key }) => key.startsWith("PAY"))).toBe(as === "ada");
    }
    expect(asked(desk)).toBe(2 * FUNCTIONS.length);
  });
});

test("a second search asks the app nothing, and is right after the data has changed", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  expect(await keysOf(desk, "ada", 'issue in impactAtLeast("High")')).toEqual([]);
  desk.sandbox.meter.reset();
  await desk.edit("ada", key, { impact: "High" });
  await desk.settle();

  expect(await keysOf(desk, "grace", 'issue in impactAtLeast("High")')).toEqual([key]);
  expect(await keysOf(desk, "vint", 'issue in impactAtLeast("High")')).toEqual([]);
  await desk.edit("ada", key, { impact: "Medium" });
  expect(await keysOf(desk, "ada", 'issue in impactAtLeast("High")')).toEqual([]);
  expect(asked(desk)).toBe(0);
});

test("a level nobody has is refused with the names there are, and taken once there is one of that name", async () => {
  const desk = await aDesk();
  const query = 'issue in impactAtLeast("Whole company")';
  const refused = await desk.rest("ada", "GET", `/rest/api/3/search/jql?jql=${encodeURIComponent(query)}`);
  expect(refused.status).toBe(400);
  expect(refused.body.errorMessages).toEqual([
    'impactAtLeast: no level of impact is called "Whole company". The levels are High, Medium, Low.',
  ]);

  const key = await desk.raise("tim", { impact: "High", urgency: "Low" });
  await saveMatrix(desk, SITE, (matrix) => renamed(matrix, "high", "Whole company"));
  expect(await keysOf(desk, "ada", query)).toEqual([key]);
});

test("after a level was renamed, what was kept finds its issues under the old name and the new", async () => {
  const desk = await aDesk();
  const before = await desk.raise("tim", { impact: "High", urgency: "Low" });
  const query = 'issue in impactAtLeast("High")';
  expect(await keysOf(desk, "ada", query)).toEqual([before]);
  desk.sandbox.meter.reset();
  await saveMatrix(desk, SITE, (matrix) => renamed(matrix, "high", 'The "whole" company'));
  const after = await desk.raise("tim", { impact: 'The "whole" company', urgency: "Low" });

  expect(await keysOf(desk, "ada", query)).toEqual([before, after].sort());
  expect(asked(desk)).toBe(0);
});

test("when Jira takes no new answer while the matrix is saved, the next sweep brings it", async () => {
  const desk = await aDesk();
  const query = 'issue in impactAtLeast("High")';
  await keysOf(desk, "ada", query);
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "jira:POST /rest/api/3/jql/function/computation", nth: 1 },
    do: { kind: "answer", status: 503 },
  });
  await saveMatrix(desk, SITE, (matrix) => renamed(matrix, "high", "Whole company"));
  const key = await desk.raise("tim", { impact: "Whole company", urgency: "Low" });
  expect(await keysOf(desk, "ada", query)).toEqual([]);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await keysOf(desk, "ada", query)).toEqual([key]);
});

test("in a project with levels of its own they count, and everywhere else the site's", async () => {
  const desk = await aDesk();
  await saveMatrix(desk, PAY, (matrix) => ({ ...matrix, impact: [...matrix.impact].reverse() }));
  const [low] = insertIncidents(desk, [
    { impact: "Low" },
    { impact: "High" },
    { impact: "High", project: "WEB" },
    { impact: "Low", project: "WEB" },
  ]);
  const found = (await issuesOf(desk, "ada", 'issue in impactAtLeast("Low")', desk.fields.impact)).map(({ key }) => key);

  expect(found).toHaveLength(3);
  expect(found).toContain(low);
  expect(await keysOf(desk, "ada", 'issue in impactAtLeast("High") AND project = WEB')).toHaveLength(1);
  expect(await keysOf(desk, "ada", 'issue in impactAtLeast("High") AND project = PAY')).toHaveLength(2);
});

test("every part of the app's own field is found by its alias, an override by its reason", async () => {
  const desk = await aDesk();
  await letManageIncidents(desk, "grace");
  const key = await desk.raise("tim", { impact: "High", urgency: "Low" });
  const other = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  const reason = "The board asked for it.";
  const overridden = await desk.invoke("grace", "triage-panel", key, "overridePriority", { priorityId: "1", reason, until: null });
  expect(overridden.ok).toBe(true);
  await desk.settle();

  for (const condition of ['Priority" = Highest', 'Impact" = High', 'Override" is not EMPTY', 'Override" ~ board'])
    expect(await keysOf(desk, "ada", `"Incident priority.${condition}`)).toEqual([key]);
  for (const condition of ['Urgency" = Low', 'MatrixVersion" = 1'])
    expect(await keysOf(desk, "ada", `"Incident priority.${condition}`)).toEqual([key, other].sort());
  expect(await keysOf(desk, "ada", "issue in priorityOverridden()")).toEqual([key]);
});

/** Five-minute sweeps: everything that is owed has been done. */
const LONG_ENOUGH_SECONDS = 15 * 60;

type Page = { readonly module: string; readonly project: string | null; readonly as: Person };
const SITE: Page = { module: "site-admin", project: null, as: "radia" };
const PAY: Page = { module: "project-settings", project: "PAY", as: "edsger" };

async function saveMatrix(desk: Desk, { module, project, as }: Page, change: (matrix: MatrixDocument) => MatrixDocument): Promise<void> {
  const read: Answer<ConfigurationView> = await desk.ask(as, module, project, "readConfiguration");
  if (!read.ok) throw new Error(read.refusal.message);
  const { document, source, version } = read.value.documents.matrix;
  const basedOn = source === (project === null ? "site" : "project") ? version : null;
  const edit = { kind: "matrix", document: change(document), basedOn, reason: "Said otherwise." };
  const saved: Answer<SavedView> = await desk.ask(as, module, project, "saveDocument", edit);
  expect(saved.ok && saved.value.kind).toBe("saved");
}

function renamed(matrix: MatrixDocument, id: string, name: string): MatrixDocument {
  return { ...matrix, impact: matrix.impact.map((level) => (level.id === id ? { ...level, name } : level)) };
}
