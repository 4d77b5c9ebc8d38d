/** Days on which the app does all that it can ask of Jira, each on a site of its own. */
import type { JobView, PastIncidentsView } from "../../../src/contract/ui/matrix-replay";
import type { SiteOverviewView, StepOutcomeView } from "../../../src/contract/ui/set-up";
import type { RepairedView } from "../../../src/contract/ui/drift";
import type { SetUpChoices } from "../../../src/core/set-up/step";
import type { Desk } from "../../support/a-desk";
import { aDesk } from "../../support/a-desk";
import { accountOf, mailTo, save } from "../../support/escalating";
import { letManageIncidents } from "../../support/let-manage-incidents";
import { aBareSite, applyAll, aUsedSite, BARE_CHOICES, PROJECTS, readPlan, takeOffScreen, valueOf } from "../../support/set-up-page";
import { ask, PAY, saveMatrix, SITE, theMatrix, withCell } from "../../support/the-pages";
import type { Ear } from "./heard-requests";

/** Events, sweeps, and longer than what has just changed is left alone. */
const AT_REST_SECONDS = 15 * 60;
/** More than Jira sends with an issue. */
const MANY_EDITS = 110;
const EDIT_SCREEN = "2";

/** Incidents are raised, edited, overridden and found, and their history grows longer than an answer. */
export async function incidentsAreHandled({ hear }: Ear): Promise<void> {
  const desk = await aDesk(undefined, hear);
  await letManageIncidents(desk, "grace");
  const key = await desk.raise("tim", { impact: "High", urgency: "Medium" });
  await desk.settle();
  await desk.readTriage("ada", key);
  await desk.pickCell("ada", key, "low", "low");
  await desk.edit("grace", key, { impact: "High" });
  await desk.edit("grace", key, { priority: { id: "5" } });
  await desk.settle();
  const override = { priorityId: "1", reason: "The board asked for it.", until: null };
  valueOf(await desk.invoke("grace", "triage-panel", key, "overridePriority", override));
  await desk.invoke("ada", "triage-panel", key, "recompute");
  await desk.timeline(key);
  for (let edit = 0; edit < MANY_EDITS; edit += 1) await desk.edit("ada", key, { urgency: edit % 2 === 0 ? "Low" : "High" });
  await desk.importAll("ada", [{ impact: "High", urgency: "High" }]);
  await desk.advance(AT_REST_SECONDS);
}

/** Jira refuses a priority, which is found, listed and repaired. */
export async function aPriorityDrifts({ hear }: Ear): Promise<void> {
  const desk = await aDesk(undefined, hear);
  const key = await desk.raise("tim", { impact: "Low", urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);
  await takeOffScreen(desk, EDIT_SCREEN, "priority");
  await desk.edit("ada", key, { impact: "High", urgency: "High" });
  await desk.advance(AT_REST_SECONDS);
  await ask(desk, SITE, "readDrift");
  const { id } = (await desk.rest("radia", "GET", `/rest/api/3/issue/${key}`)).body as { id: string };
  await ask<readonly RepairedView[]>(desk, SITE, "repairDrift", { issueIds: [id] });
  await ask(desk, PAY, "readDrift");
}

/** Steps of an escalation fall due, and how they kept their times is looked at. */
export async function theLedgerIsRead({ hear }: Ear): Promise<void> {
  const desk = await aDesk(undefined, hear);
  const policies = [{ id: "day", name: "By day", steps: [mailTo(desk, "grace", "first", 5)] }];
  await save(desk, "policies", { policies, defaultPolicyId: "day" }, null);
  await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(AT_REST_SECONDS);
  const page = { module: "operations", project: null, as: "radia" } as const;
  await ask(desk, page, "readFigures");
  await ask(desk, page, "readLedger", { page: null });
}

/** A matrix is changed, tried on what there was, and given to the incidents that run. */
export async function aMatrixIsChanged({ hear }: Ear): Promise<void> {
  const desk = await aDesk(undefined, hear);
  await desk.importAll("ada", [
    { impact: "Low", urgency: "Low" },
    { impact: "High", urgency: "Low" },
  ]);
  await desk.settle();
  for (const call of ['impactAtLeast("Medium")', "priorityOverridden()", "priorityDrift()"])
    await desk.rest("ada", "GET", `/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(`issue in ${call}`)}`);
  const matrix = withCell(await theMatrix(desk), "low", "low", "1");
  const impact = matrix.impact.map((level) => (level.id === "high" ? { ...level, name: "Whole company" } : level));
  await ask<PastIncidentsView>(desk, PAY, "readPastIncidents", { page: null });
  await saveMatrix(desk, { ...matrix, impact });
  await saveMatrix(desk, matrix, PAY);
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  await ask(desk, SITE, "previewApply", { page: null });
  await ask<JobView>(desk, SITE, "startApply", { reason: "Agreed in the review." });
  await desk.advance(AT_REST_SECONDS);
}

/** A site in use is set up, taken back in part, and left; one of its projects is team-managed. */
export async function aUsedSiteIsSetUp({ hear }: Ear): Promise<void> {
  const desk = await aUsedSite(hear);
  await ask<SiteOverviewView>(desk, SITE, "readOverview");
  const { choices, steps } = await applyAll(desk, PROJECTS.PAY);
  await takeBack(
    desk,
    PROJECTS.PAY,
    choices,
    steps.filter(({ canUndo }) => canUndo).map(({ id }) => id),
  );
  await applyAll(desk, PROJECTS.PAY);
  await ask<SiteOverviewView>(desk, SITE, "leaveProject", { projectId: PROJECTS.PAY });
  await readPlan(desk, PROJECTS.TEAM);
}

/** A site that has no work types for incidents is given them, and a workflow. */
export async function aBareSiteIsSetUp({ hear }: Ear): Promise<void> {
  const desk = await aBareSite(hear);
  await applyAll(desk, PROJECTS.PAY, BARE_CHOICES);
  await takeBack(desk, PROJECTS.PAY, BARE_CHOICES, ["work-type-scheme:problem"]);
}

/** The pages read names, statuses and components by themselves. */
export async function pagesAreLookedAt({ whileAPageIsOpen }: Ear): Promise<void> {
  await whileAPageIsOpen(async () => {
    // The bridge is looked for while the page loads.
    const { readNames } = await import("../../../static/shared/read-names");
    const { readJiraChoices } = await import("../../../static/shared/configuration/jira-choices");
    const { readComponentName, readComponents } = await import("../../../static/shared/configuration/read-components");
    const { readPagingChoices } = await import("../../../static/shared/configuration/policies/read-paging-choices");
    const { searchPeople } = await import("../../../static/shared/search-people");
    await readNames(["5b10a2844c20165700ede21g", "5b10a0effa615349cb016cd8"]);
    await readJiraChoices(null);
    await readJiraChoices(PROJECTS.PAY);
    await readComponents(PROJECTS.PAY);
    await readComponentName("10000");
    await readPagingChoices();
    await searchPeople("ada");
  });
}

async function takeBack(desk: Desk, projectId: string, choices: SetUpChoices, stepIds: readonly string[]): Promise<void> {
  for (const stepId of stepIds) {
    const { outcome, message } = await ask<StepOutcomeView>(desk, SITE, "undoStep", { projectId, choices, stepId });
    if (outcome !== "undone") throw new Error(`${stepId}: ${message ?? ""}`);
  }
}

/** Incidents that nobody takes page by every kind of target and action, and one of the pages comes twice. */
export async function anIncidentEscalates({ hear }: Ear): Promise<void> {
  const desk = await aDesk(undefined, hear);
  const { body: groups } = await desk.rest("radia", "GET", "/rest/api/3/groups/picker");
  const groupId = (groups as { groups: { groupId: string }[] }).groups[0]?.groupId ?? "";
  const { body: statuses } = await desk.rest("radia", "GET", "/rest/api/3/project/PAY/statuses");
  const statusId = (statuses as { name: string; statuses: { id: string }[] }[]).find(({ name }) => name === "Incident")?.statuses[1]?.id;
  const everybody = [{ kind: "person", accountId: accountOf(desk, "grace") }, { kind: "group", groupId }, { kind: "project-lead" }];
  const kinds = ["mail", "mention", "assign", "watch", "raise-urgency", "flag-major"].map((kind) => ({ kind }));
  const actions = [...kinds, { kind: "transition", statusId }];
  const steps = [{ id: "all", name: "All", after: 1, condition: { kind: "not-resolved" }, targets: everybody, actions }];
  await save(desk, "policies", { policies: [{ id: "all", name: "All", steps }], defaultPolicyId: "all" }, null);
  await desk.raise("tim", { impact: "Low", urgency: "Low" });
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "jira:POST /rest/api/3/issue/{issueIdOrKey}/notify", nth: 1 },
    do: { kind: "cut-after" },
  });
  await desk.advance(2 * AT_REST_SECONDS);
}
