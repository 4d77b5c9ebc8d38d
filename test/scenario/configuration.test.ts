/** Documents with versions: saved, seen, given up, carried away and brought back. */
import type { Answer } from "../../src/contract/ui/answer";
import type { ConfigurationView, ImportedView, SavedView, VersionView } from "../../src/contract/ui/configuration";
import type { LevelChoices } from "../../src/contract/ui/level-editor";
import type { ApplyPreviewView, JobView } from "../../src/contract/ui/matrix-replay";
import type { DocumentKind } from "../../src/core/configuration/documents";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { letTheAppAdminister } from "../support/let-the-app-administer";

afterEach(closeDesks);

const MANY_NAMES = Array.from({ length: 60 }, (_, index) => `Old name ${index}`);

/** Five-minute sweeps and events: everything an action causes has happened. */
const LONG_ENOUGH_SECONDS = 15 * 60;

type Page = { readonly module: string; readonly project: string | null; readonly as: Person };
const SITE: Page = { module: "site-admin", project: null, as: "radia" };
const PAY: Page = { module: "project-settings", project: "PAY", as: "edsger" };

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}
const ask = async <Value>(desk: Desk, { module, project, as }: Page, call: string, payload?: unknown): Promise<Value> =>
  valueOf(await desk.ask<Value>(as, module, project, call, payload));
const read = (desk: Desk, page: Page): Promise<ConfigurationView> => ask(desk, page, "readConfiguration");
const save = (desk: Desk, page: Page, kind: DocumentKind, document: unknown, basedOn: number | null): Promise<SavedView> =>
  ask(desk, page, "saveDocument", { kind, document, basedOn, reason: "Because the review said so." });

async function theMatrix(desk: Desk, page: Page): Promise<MatrixDocument> {
  return (await read(desk, page)).documents.matrix.document;
}
const withCell = (matrix: MatrixDocument, impact: string, urgency: string, priorityId: string): MatrixDocument => ({
  ...matrix,
  cells: { ...matrix.cells, [impact]: { ...matrix.cells[impact], [urgency]: priorityId } },
});
const renamed = (matrix: MatrixDocument, id: string, name: string): MatrixDocument => ({
  ...matrix,
  impact: matrix.impact.map((level) => (level.id === id ? { ...level, name } : level)),
});

test("a new matrix holds for the incidents raised from then on; those that run keep theirs", async () => {
  const desk = await aDesk();
  const before = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  const saved = await save(desk, SITE, "matrix", withCell(await theMatrix(desk, SITE), "low", "low", "1"), 1);
  const after = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();

  expect(saved.kind).toBe("saved");
  expect((await desk.standing(after)).priority).toBe("Highest");
  await desk.edit("ada", before, { urgency: "Medium" });
  await desk.edit("ada", before, { urgency: "Low" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(before)).priority).toBe("Lowest");
});

test("every version says who, why, and in words what it says otherwise", async () => {
  const desk = await aDesk();
  await save(desk, SITE, "matrix", withCell(await theMatrix(desk, SITE), "low", "low", "1"), 1);
  const versions = await ask<readonly VersionView[]>(desk, SITE, "readVersions", { kind: "matrix" });

  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, "Because the review said so."],
    [1, "The matrix a site begins with."],
  ]);
  expect(versions[0]?.differences).toEqual([{ what: "Low impact × Low urgency", from: "Lowest", to: "Highest" }]);
});

test("of two administrators at once the second one sees what the first one changed, and nothing is overwritten", async () => {
  const desk = await aDesk();
  const matrix = await theMatrix(desk, SITE);
  await save(desk, SITE, "matrix", withCell(matrix, "low", "low", "1"), 1);
  const second = await save(desk, SITE, "matrix", withCell(matrix, "high", "high", "5"), 1);

  expect(second.kind === "changed-meanwhile" && second.theirs?.differences).toEqual([
    { what: "Low impact × Low urgency", from: "Lowest", to: "Highest" },
  ]);
  expect((await theMatrix(desk, SITE)).cells["high"]?.["high"]).toBe("1");
});

test("a project's own matrix takes the place of the site's there and nowhere else, until it is given up", async () => {
  const desk = await aDesk();
  await save(desk, PAY, "matrix", withCell(await theMatrix(desk, PAY), "low", "low", "2"), null);
  const own = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();

  expect((await desk.standing(own)).priority).toBe("High");
  expect((await theMatrix(desk, SITE)).cells["low"]?.["low"]).toBe("5");
  expect((await read(desk, PAY)).documents.matrix).toMatchObject({ source: "project", version: 1 });
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  const sites = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  expect((await desk.standing(sites)).priority).toBe("Lowest");
  const again = await save(desk, PAY, "matrix", withCell(await theMatrix(desk, PAY), "low", "low", "3"), null);
  expect(again.kind === "saved" && again.configuration.documents.matrix.version).toBe(3);
});

test("a renamed level is the same level: Jira takes the new name at once, and the old one still", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  await save(desk, SITE, "matrix", renamed(await theMatrix(desk, SITE), "high", "Whole company"), 1);

  expect((await desk.edit("ada", key, { impact: "Whole company" })).status).toBe(204);
  expect((await desk.edit("ada", key, { impact: "High" })).status).toBe(204);
  expect((await desk.edit("ada", key, { impact: "Half the company" })).status).toBe(400);
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
});

test("a renaming that Jira cannot be told is told by the sweep", async () => {
  const desk = await aDesk();
  const operation = "jira:PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}";
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status: 503 } });
  await save(desk, SITE, "matrix", renamed(await theMatrix(desk, SITE), "high", "Whole company"), 1);

  await letTheAppAdminister(desk);
  await expect(desk.raise("tim", { impact: "Whole company" })).rejects.toThrow("one of the levels");
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect(await desk.raise("tim", { impact: "Whole company" })).toMatch(/^PAY-/);
});

test("a service of the first tier raises its incidents where the matrix says so", async () => {
  const desk = await aDesk();
  const matrix = await theMatrix(desk, SITE);
  await save(desk, SITE, "matrix", { ...matrix, tierRule: { upToTier: 1, raiseBy: 1 } }, 1);
  const component = (await desk.rest("edsger", "POST", "/rest/api/3/component", { name: "Checkout", project: "PAY" })).body as {
    id: string;
  };
  await save(desk, SITE, "services", [{ id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: [component.id] }], null);
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" }, { components: [{ id: component.id }] });
  const other = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();

  expect([(await desk.standing(key)).priority, (await desk.standing(other)).priority]).toEqual(["High", "Medium"]);
});

/** PAY with a tier-one service that raises, and an incident of it. */
async function aRaisedIncident(): Promise<{ desk: Desk; key: string; componentId: string }> {
  const desk = await aDesk();
  await save(desk, SITE, "matrix", { ...(await theMatrix(desk, SITE)), tierRule: { upToTier: 1, raiseBy: 1 } }, 1);
  const { body } = await desk.rest("edsger", "POST", "/rest/api/3/component", { name: "Checkout", project: "PAY" });
  const { id: componentId } = body as { id: string };
  await save(desk, SITE, "services", [{ id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: [componentId] }], null);
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" }, { components: [{ id: componentId }] });
  await desk.settle();
  return { desk, key, componentId };
}

test("an incident of a critical service is raised in the panel's grid, too, and says for which tier", async () => {
  const { desk, key } = await aRaisedIncident();
  const shown = valueOf(await desk.readTriage("ada", key));

  expect(shown).toMatchObject({
    cells: { medium: { medium: { name: "High" } }, low: { low: { name: "Low" } }, high: { high: { name: "Highest" } } },
    explanation: { kind: "by-matrix", raisedForTier: 1 },
  });
  expect(valueOf(await desk.pickCell("ada", key, "low", "low"))).toMatchObject({ priority: { name: "Low" } });
});

test("a tier that is changed bends no incident that runs, until somebody moves it; one raised since goes by it", async () => {
  const { desk, key, componentId } = await aRaisedIncident();
  await save(desk, SITE, "services", [{ id: "checkout", name: "Checkout", owner: null, tier: 3, componentIds: [componentId] }], 1);
  const since = await desk.raise("tim", { impact: "Medium", urgency: "Medium" }, { components: [{ id: componentId }] });
  await desk.edit("ada", key, { urgency: "Low" });
  await desk.edit("ada", key, { urgency: "Medium" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect([(await desk.standing(key)).priority, (await desk.standing(since)).priority]).toEqual(["High", "Medium"]);

  const preview = await ask<ApplyPreviewView>(desk, SITE, "previewApply", { page: null });
  expect(preview).toMatchObject({ considered: 1, moves: [{ fromPriorityId: "2", toPriorityId: "3", count: 1 }] });
  await ask(desk, SITE, "startApply", { reason: "Checkout is tier 3 now." });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Medium");
  const told = (await desk.timeline(key)).filter(({ fact }) => fact.kind === "services-moved");
  expect(told).toMatchObject([{ by: { kind: "person" }, fact: { reason: "Checkout is tier 3 now." } }]);
});

test("in a project with a matrix of its own the editors of both fields and the panel offer that one's levels; elsewhere the site's", async () => {
  const desk = await aDesk(undefined, undefined, "lived-in");
  await save(desk, PAY, "matrix", renamed(await theMatrix(desk, PAY), "high", "Whole company"), null);
  const key = await desk.raise("tim");
  await desk.settle();
  const names = (levels: readonly { name: string }[]): readonly string[] => levels.map(({ name }) => name);
  const offered = async (project: string): Promise<readonly string[]> =>
    names(valueOf(await desk.ask<LevelChoices>("radia", "impact", project, "readLevels")).levels);

  expect(await offered("PAY")).toEqual(["Whole company", "Medium", "Low"]);
  expect(await offered("BILL")).toEqual(["High", "Medium", "Low"]);
  expect(names(valueOf(await desk.invoke<LevelChoices>("ada", "impact", key, "readLevels")).levels)[0]).toBe("Whole company");
  const triage = valueOf(await desk.readTriage("ada", key));
  expect(triage.state === "incident" && names(triage.impactLevels)[0]).toBe("Whole company");
});

test("what is exported and imported again changes nothing; what is imported elsewhere says beforehand what it will change", async () => {
  const desk = await aDesk();
  await save(desk, SITE, "matrix", withCell(await theMatrix(desk, SITE), "low", "low", "1"), 1);
  await save(desk, SITE, "categories", [{ id: "network", name: "Network" }], null);
  const { text } = await ask<{ text: string }>(desk, SITE, "exportConfiguration", { format: "yaml" });
  const bring = (page: Page, isDryRun: boolean): Promise<ImportedView> =>
    ask(desk, page, "importConfiguration", { text, isDryRun, reason: "From the other site.", previewed: { matrix: 2, categories: 1 } });

  expect(await bring(SITE, false)).toMatchObject({ kind: "changed", changes: [] });
  expect((await read(desk, SITE)).documents.matrix.version).toBe(2);
  const other = await aDesk();
  const preview = valueOf(
    await other.ask<ImportedView>("radia", "site-admin", null, "importConfiguration", { text, isDryRun: true, reason: "", previewed: {} }),
  );
  expect(preview).toMatchObject({
    kind: "would-change",
    changes: [
      { kind: "matrix", differences: [{ what: "Low impact × Low urgency", from: "Lowest", to: "Highest" }] },
      { kind: "categories", differences: [{ what: "Category Network", from: null, to: "Network" }] },
    ],
  });
  expect((await read(other, SITE)).documents.categories.version).toBeNull();
});

test("a broken file is named with its line, and nothing of it is stored", async () => {
  const desk = await aDesk();
  const { text } = await ask<{ text: string }>(desk, SITE, "exportConfiguration", { format: "yaml" });
  const broken = `${text.replace("low: Lowest", "low: Nonsense")}categories:\n  - id: network\n    name: Network\n`;
  const imported = await ask<ImportedView>(desk, SITE, "importConfiguration", {
    text: broken,
    isDryRun: false,
    reason: "Why not.",
    previewed: {},
  });

  expect(imported).toMatchObject({
    kind: "invalid",
    problems: [{ path: "matrix.cells.low.low", message: "the site has no priority called Nonsense" }],
  });
  expect((await read(desk, SITE)).documents.categories.version).toBeNull();
});

test("a level that was renamed many times, and named in a file as often, stays readable", async () => {
  const desk = await aDesk();
  for (let version = 1; version <= 3; version += 1)
    await save(desk, SITE, "matrix", renamed(await theMatrix(desk, SITE), "high", `Name ${version}`), version);
  const matrix = await theMatrix(desk, SITE);
  const many = { ...matrix, impact: matrix.impact.map((level) => (level.id === "high" ? { ...level, formerNames: MANY_NAMES } : level)) };
  await save(desk, SITE, "matrix", renamed(many, "high", "Total"), 4);

  expect((await read(desk, SITE)).documents.matrix.version).toBe(5);
  expect(await desk.raise("tim", { impact: "High", urgency: "High" })).toMatch(/^PAY-/);
});

test("a level added later can be set on an incident that runs, and takes it to the matrix that has it", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  const matrix = await theMatrix(desk, SITE);
  const critical = { id: "critical", name: "Critical", description: "", formerNames: [], examples: [], colour: null };
  const cells = { ...matrix.cells, critical: { high: "1", medium: "1", low: "2" } };
  await save(desk, SITE, "matrix", { ...matrix, impact: [critical, ...matrix.impact], cells }, 1);
  await desk.edit("ada", key, { impact: "Critical" });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ impact: "Critical", priority: "High", incidentPriority: "High" });
});

test("a level that is taken away can still be picked on the incidents that began with it", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const matrix = await theMatrix(desk, SITE);
  const cells = Object.fromEntries(Object.entries(matrix.cells).filter(([id]) => id !== "low"));
  await save(desk, SITE, "matrix", { ...matrix, impact: matrix.impact.filter(({ id }) => id !== "low"), cells }, 1);

  expect((await desk.pickCell("ada", key, "low", "low")).ok).toBe(true);
  expect((await desk.standing(key)).priority).toBe("Lowest");
});

test("a project that gives up its matrix leaves its incidents what their levels mean", async () => {
  const desk = await aDesk();
  await save(desk, PAY, "matrix", renamed(await theMatrix(desk, PAY), "high", "Whole company"), null);
  const key = await desk.raise("tim", { impact: "Whole company", urgency: "Low" });
  await desk.settle();
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  expect((await desk.edit("ada", key, { impact: "Whole company", urgency: "High" })).status).toBe(204);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
});

test("a project that gives up its matrix keeps who, when and why as a version, and the ones before", async () => {
  const desk = await aDesk();
  await save(desk, PAY, "matrix", withCell(await theMatrix(desk, PAY), "low", "low", "2"), null);
  const without = await desk.ask("edsger", "project-settings", "PAY", "dropDocument", { kind: "matrix", basedOn: 1, reason: " " });
  expect(without).toMatchObject({ ok: false, refusal: { kind: "no-reason" } });
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  const versions = await ask<readonly VersionView[]>(desk, PAY, "readVersions", { kind: "matrix" });

  const edsger = desk.sandbox.jira.accountByEmail("edsger@example.com")?.accountId;
  expect(versions).toMatchObject([
    {
      version: 2,
      isGivenUp: true,
      by: { accountId: edsger },
      reason: "The site's will do.",
      differences: [{ what: "Low impact × Low urgency", from: "High", to: "Lowest" }],
    },
    { version: 1, isGivenUp: false, reason: "Because the review said so." },
  ]);
});

test("giving up a matrix that calls levels otherwise gives open incidents the site's names, as long work of the project", async () => {
  const desk = await aDesk();
  await save(desk, PAY, "matrix", renamed(await theMatrix(desk, PAY), "high", "Whole company"), null);
  const key = await desk.raise("tim", { impact: "Whole company", urgency: "Low" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  await desk.advance(2 * LONG_ENOUGH_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ impact: "High", priority: "Medium" });
  const jobs = await ask<readonly JobView[]>(desk, PAY, "readJobs");
  expect(jobs[0]).toMatchObject({ title: "Rename levels on open incidents, as of matrix v2", state: "done", changed: 1, leftOut: 0 });
});

test("a name that was another level's is not given to a second one", async () => {
  const desk = await aDesk();
  const matrix = await theMatrix(desk, SITE);
  const cells = Object.fromEntries(Object.entries(matrix.cells).filter(([id]) => id !== "low"));
  const without = { ...matrix, impact: matrix.impact.filter(({ id }) => id !== "low"), cells };
  const taken = await save(desk, SITE, "matrix", renamed(without, "medium", "Low"), 1);

  expect(taken).toMatchObject({
    kind: "invalid",
    problems: [{ path: "impact.1.name", message: expect.stringMatching(/^Low is or was the name/) }],
  });
});

test("what somebody saved since an import was looked at is not overwritten by it", async () => {
  const desk = await aDesk();
  const { text } = await ask<{ text: string }>(desk, SITE, "exportConfiguration", { format: "json" });
  await save(desk, SITE, "matrix", withCell(await theMatrix(desk, SITE), "low", "low", "1"), 1);
  const late = await desk.ask("radia", "site-admin", null, "importConfiguration", {
    text,
    isDryRun: false,
    reason: "Late.",
    previewed: { matrix: 1 },
  });

  expect(late).toMatchObject({ ok: false, refusal: { kind: "changed-meanwhile" } });
  expect((await theMatrix(desk, SITE)).cells["low"]?.["low"]).toBe("1");
});

test("a component added to an incident counts for its priority", async () => {
  const desk = await aDesk();
  const matrix = await theMatrix(desk, SITE);
  await save(desk, SITE, "matrix", { ...matrix, tierRule: { upToTier: 1, raiseBy: 1 } }, 1);
  const component = (await desk.rest("edsger", "POST", "/rest/api/3/component", { name: "Checkout", project: "PAY" })).body as {
    id: string;
  };
  await save(desk, SITE, "services", [{ id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: [component.id] }], null);
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  await desk.rest("ada", "PUT", `/rest/api/3/issue/${key}`, { fields: { components: [{ id: component.id }] } });
  await desk.settle();

  expect((await desk.standing(key)).priority).toBe("High");
});

test("a work type that is chosen to be an incident is one from then on, and one that is not any more is left alone", async () => {
  const desk = await aDesk();
  const { body } = await desk.rest("radia", "GET", "/rest/api/3/issuetype");
  const task = (body as { id: string; name: string }[]).find(({ name }) => name === "Task")?.id;
  await save(desk, SITE, "workTypes", { incident: [task], problem: [], followUp: [] }, null);
  const before = await desk.raise("tim", { impact: "High", urgency: "High" });
  const chosen = await desk.raise("tim", {}, { issuetype: { name: "Task" } });
  await desk.settle();
  const stateOf = async (key: string): Promise<string> => valueOf(await desk.readTriage("ada", key)).state;

  expect([await stateOf(chosen), await stateOf(before)]).toEqual(["incident", "not-an-incident"]);
  expect((await desk.standing(before)).incidentPriority).toBeNull();
});

test("documents that are too many for one record are refused before anything is stored", async () => {
  const desk = await aDesk();
  const templates = Array.from({ length: 30 }, (_, index) => ({
    id: `t${index}`,
    name: `Template ${index}`,
    description: "x".repeat(9_000),
  }));
  const saved = await save(desk, SITE, "templates", templates, null);

  expect(saved).toMatchObject({ kind: "invalid", problems: [{ message: expect.stringMatching(/at most 180000 are kept/) }] });
});

test.each<[string, Person, string, string | null]>([
  ["the site's", "edsger", "site-admin", null],
  ["a project's", "ada", "project-settings", "PAY"],
])("%s configuration is neither read nor changed by who does not administer it", async (_, as, module, project) => {
  const desk = await aDesk();
  for (const [call, payload] of [
    ["readConfiguration", {}],
    ["saveDocument", { kind: "rules", document: { editedPriority: "keep" }, basedOn: null, reason: "Mine." }],
  ] as const) {
    const answer = await desk.ask(as, module, project, call, payload).catch((error: Error) => error);
    expect(answer instanceof Error ? "refused by the platform" : answer).toEqual(
      answer instanceof Error
        ? "refused by the platform"
        : expect.objectContaining({ ok: false, refusal: expect.objectContaining({ kind: "not-allowed" }) }),
    );
  }
  expect((await read(desk, SITE)).documents.rules.version).toBeNull();
});
