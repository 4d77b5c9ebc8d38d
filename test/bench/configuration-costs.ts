import type { ConfigurationView } from "../../src/contract/ui/configuration";
import type { PastIncidentsView } from "../../src/contract/ui/matrix-replay";
import type { Desk } from "../support/a-desk";
import { aDesk } from "../support/a-desk";
import { letManageIncidents } from "../support/let-manage-incidents";
import { applyAll, aUsedSite, PROJECTS, readPlan, valueOf } from "../support/set-up-page";
import { measured, print } from "./cost";
import { insertIssues } from "./insert-issues";

const PAST_INCIDENTS = 1_000;

/** Prints what it costs to set a project up, to shape its matrix and to override a priority; gives whether every aim was met. */
export async function printConfigurationCosts(): Promise<boolean> {
  console.log("\nWhat set-up and configuration cost\n");
  return [await setUpCosts(), await matrixCosts(), await overrideCosts()].every(Boolean);
}

async function setUpCosts(): Promise<boolean> {
  const desk = await aUsedSite();
  const plan = await measured(desk, () => readPlan(desk, PROJECTS.PAY));
  const applied = await measured(desk, () => applyAll(desk, PROJECTS.PAY));
  const again = await measured(desk, () => readPlan(desk, PROJECTS.PAY));
  await desk.close();
  return [
    print("the plan of a project", plan, { invocations: 1, jiraCalls: 30, storageCalls: 4 }),
    print("applying it, a step an invocation", applied, { jiraCalls: 240, storageCalls: 95 }),
    print("the plan of a project that is set up", again, { invocations: 1, jiraCalls: 30, storageCalls: 4 }),
  ].every(Boolean);
}

async function matrixCosts(): Promise<boolean> {
  const desk = await aDesk();
  insertIssues(desk.sandbox.database, 0, PAST_INCIDENTS, desk.sandbox.clock.now());
  await read(desk);
  const opened = await measured(desk, () => read(desk));
  const { document } = (await read(desk)).documents.matrix;
  const cells = { ...document.cells, low: { ...document.cells["low"], low: "1" } };
  const edit = { kind: "matrix", document: { ...document, cells }, basedOn: 1, reason: "The review said so." };
  const saved = await measured(desk, () => desk.ask("radia", "site-admin", null, "saveDocument", edit));
  const replayed = await measured(desk, () => readAllPast(desk));
  await desk.close();
  return [
    print("opening the editor of the matrix", opened, { invocations: 1, jiraCalls: 1, storageCalls: 1 }),
    print("saving a matrix", saved, { invocations: 1, jiraCalls: 1, storageCalls: 2 }),
    print(`reading ${PAST_INCIDENTS} incidents to replay it over`, replayed, { jiraCalls: PAST_INCIDENTS / 100 + 4 }),
  ].every(Boolean);
}

async function overrideCosts(): Promise<boolean> {
  const desk = await aDesk();
  await letManageIncidents(desk, "grace");
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  const override = { priorityId: "1", reason: "The board asks.", until: null };
  const overridden = await measured(desk, () => desk.invoke("grace", "triage-panel", key, "overridePriority", override));
  await desk.settle();
  const withdrawn = await measured(desk, () => desk.invoke("grace", "triage-panel", key, "withdrawOverride"));
  await desk.close();
  return [
    print("overriding a priority", overridden, { invocations: 1, jiraCalls: 4, storageCalls: 3 }),
    print("withdrawing an override", withdrawn, { invocations: 1, jiraCalls: 4, storageCalls: 3 }),
  ].every(Boolean);
}

async function read(desk: Desk): Promise<ConfigurationView> {
  return valueOf(await desk.ask<ConfigurationView>("radia", "site-admin", null, "readConfiguration"));
}

async function readAllPast(desk: Desk): Promise<void> {
  for (let page: string | null | undefined; page !== null;) {
    const payload = { page: page ?? null };
    page = valueOf(await desk.ask<PastIncidentsView>("edsger", "project-settings", "PAY", "readPastIncidents", payload)).nextPage;
  }
}
