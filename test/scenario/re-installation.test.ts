/** The app removed and installed again: Jira keeps fields and history, storage begins empty, and a file brings the configuration. */
import type { ImportedView } from "../../src/contract/ui/configuration";
import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { IncidentTriageView, TriageView } from "../../src/contract/ui/triage";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { letManageIncidents } from "../support/let-manage-incidents";
import { applyAll, PROJECTS, readPlan, toDo } from "../support/set-up-page";
import { ask, saveMatrix, SITE, theMatrix, withCell } from "../support/the-pages";

afterEach(closeDesks);

const LONG_ENOUGH_SECONDS = 30 * 60;
const REASON = "The board meets at three.";

const asInUse = (matrix: MatrixDocument): MatrixDocument => ({
  ...withCell(matrix, "low", "low", "2"),
  impact: matrix.impact.map((level) => (level.id === "high" ? { ...level, name: "Whole company" } : level)),
});

async function triage(desk: Desk, key: string): Promise<IncidentTriageView> {
  const answer = await desk.readTriage("ada", key);
  if (!answer.ok || answer.value.state !== "incident") throw new Error(`No incident: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** A site in use, with a matrix of its own, an override and a renamed level; its file; and then the app installed again. */
async function aDeskInstalledAgain() {
  const desk = await aDesk();
  await letManageIncidents(desk, "ada");
  await applyAll(desk, PROJECTS.PAY);
  await saveMatrix(desk, asInUse(await theMatrix(desk)));
  const low = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  const wide = await desk.raise("tim", { impact: "Whole company", urgency: "High" });
  const edited = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  const overridden = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  const until = desk.sandbox.clock.now() + 24 * 3_600_000;
  const answer = await desk.invoke<TriageView>("ada", "triage-panel", overridden, "overridePriority", {
    ...{ priorityId: "1", reason: REASON, until },
  });
  expect(answer.ok).toBe(true);
  await desk.advance(LONG_ENOUGH_SECONDS);
  const { text } = await ask<{ text: string }>(desk, SITE, "exportConfiguration", { format: "yaml" });
  const before = await standings(desk, [low, wide, overridden]);
  await desk.sandbox.forge.reinstall();
  await desk.settle();
  return { desk, text, before, low, wide, edited, overridden };
}

const standings = (desk: Desk, keys: readonly string[]) => Promise.all(keys.map((key) => desk.standing(key)));

function importFile(desk: Desk, text: string, isDryRun: boolean): Promise<ImportedView> {
  return ask(desk, SITE, "importConfiguration", { text, isDryRun, reason: "Installed again.", previewed: { matrix: 1 } });
}

test("set-up says what it finds of the earlier installation, until the project is set up again", async () => {
  const { desk } = await aDeskInstalledAgain();
  const plan = await readPlan(desk, PROJECTS.PAY);

  expect(toDo(plan).map(({ id }) => id)).toEqual(["stages", "panels", "look-after", "levels"]);
  expect(plan.warnings).toContainEqual(expect.stringMatching(/earlier installation.*Whole company.*Import the configuration/));
  expect((await applyAll(desk, PROJECTS.PAY)).warnings).not.toContainEqual(expect.stringContaining("earlier installation"));
});

test("until the file is imported an incident that somebody works on keeps its priority and its override, and says what is not known", async () => {
  const { desk, before, low, wide, overridden } = await aDeskInstalledAgain();
  for (const key of [low, wide, overridden]) {
    expect((await triage(desk, key)).explanation.kind).toBe(key === overridden ? "overridden" : "as-found");
    await desk.rest("ada", "POST", `/rest/api/3/issue/${key}/transitions`, { transition: { id: "11" } });
  }
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await standings(desk, [low, wide, overridden])).toEqual(before);
  const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId;
  expect((await triage(desk, overridden)).explanation).toMatchObject({ reason: REASON, setBy: { accountId: ada }, until: null });
  const told = await Promise.all([low, overridden].map((key) => desk.timeline(key)));
  expect(told.map((entries) => entries.flatMap(({ fact }) => (fact.kind === "record-rebuilt" ? [fact.lost] : [])))).toEqual([
    ["matrix"],
    ["override-end"],
  ]);
  const overrides = told[1]?.filter(({ fact }) => fact.kind === "priority-overridden" || fact.kind === "priority-edited");
  expect(overrides?.map(({ by, fact }) => [by, fact.kind])).toEqual([[{ kind: "person", accountId: ada }, "priority-overridden"]]);
});

test("the file is looked at, imported and applied to open incidents: each is explained by it, with the override and the former names", async () => {
  const { desk, text, before, low, wide, edited, overridden } = await aDeskInstalledAgain();
  await applyAll(desk, PROJECTS.PAY);
  await desk.edit("grace", edited, { urgency: "Medium" });
  await desk.settle();
  await desk.edit("grace", edited, { urgency: "Low" });
  await desk.settle();
  expect((await desk.standing(edited)).priority).toBe("Lowest");

  const looked = await importFile(desk, text, true);
  expect(looked.kind === "would-change" && looked.changes.map(({ kind }) => kind)).toEqual(["matrix"]);
  expect(looked.kind === "would-change" && looked.changes[0]?.differences).toContainEqual({
    ...{ what: "Low impact × Low urgency", from: "Lowest", to: "High" },
  });
  expect((await theMatrix(desk)).cells["low"]?.["low"]).toBe("5");
  expect((await importFile(desk, text, false)).kind).toBe("changed");
  await ask<JobView>(desk, SITE, "startApply", { reason: "Installed again." });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await standings(desk, [low, wide, overridden])).toEqual(before);
  expect((await desk.standing(edited)).priority).toBe("High");
  const explained = await Promise.all([low, wide, edited, overridden].map(async (key) => (await triage(desk, key)).explanation));
  expect(explained).toMatchObject([
    { kind: "by-matrix", matrixVersion: 2 },
    { kind: "by-matrix", impact: "Whole company", matrixVersion: 2 },
    { kind: "by-matrix", matrixVersion: 2 },
    { kind: "overridden", reason: REASON, byMatrix: { name: "Medium" } },
  ]);
  expect((await desk.edit("ada", wide, { impact: "High" })).status).toBe(204);
  await desk.settle();
  expect((await desk.standing(wide)).priority).toBe("Highest");
  await desk.invoke("ada", "triage-panel", overridden, "withdrawOverride");
  await desk.settle();
  expect((await desk.standing(overridden)).priority).toBe("Medium");
});
