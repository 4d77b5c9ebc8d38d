import { dropDocument } from "../../../src/app/drop-document";
import type { OpenIncident } from "../../../src/app/open-incident";
import { openIncident } from "../../../src/app/open-incident";
import { overridePriority, withdrawOverride } from "../../../src/app/override-priority";
import { pickCell } from "../../../src/app/pick-cell";
import type { Ports } from "../../../src/app/ports";
import { matrixDocument } from "../../../src/contract/documents/matrix-document";
import type { AccountId } from "../../../src/core/actor";
import type { IssueSnapshot } from "../../../src/core/incident/issue-snapshot";
import type { Level, MatrixDocument } from "../../../src/core/priority/matrix";
import { instant } from "../../../src/core/time";
import { ada, grace } from "../../support/an-incident";
import { createSiteInMemory, PROJECTS, TYPES } from "./a-site-in-memory";
import type { Edit } from "./a-small-jira";
import type { Happening, Trouble, Value } from "./random-days";
import { changedMatrix } from "./random-matrix";

const GIVEN = matrixDocument("given");
const STORED = matrixDocument("stored");

const COMPONENTS = ["checkout", "refunds", "ledger"];

/** Lives through what happens on a site that begins with this matrix. Gives what is wrong wherever it comes to rest; none is as it should be. */
export async function liveThrough(first: MatrixDocument, happens: readonly Happening[]): Promise<readonly string[]> {
  const site = createSiteInMemory(first);
  const { jira, oracle, events, stale, wrong, ports, order, invoked, arrive, sweep, save, present, comeToRest } = site;

  const issueAt = (place: number): IssueSnapshot | undefined => [...jira.issues.values()][place % Math.max(1, jira.issues.size)];
  const person = (place: number): AccountId => (place % 2 === 0 ? ada : grace);
  const scopeAt = (place: number): string => ["site", ...PROJECTS][place % 3] ?? "site";

  async function text(input: "impact" | "urgency", { level, how }: Value, projectId: string): Promise<string | null> {
    if (how === "empty") return null;
    if (how === "unknown") return "Yesterday";
    const levels: readonly Level[] = how === "first" ? first[input] : (await present(projectId))[input];
    const { name } = levels[level % levels.length] as Level;
    return how === "loud" ? ` ${name.toUpperCase()}` : name;
  }

  async function happen(one: Happening, nth: number): Promise<void> {
    switch (one.kind) {
      case "raise": {
        const projectId = PROJECTS[one.project % 2] ?? "";
        const impact = await text("impact", one.impact, projectId);
        const urgency = await text("urgency", one.urgency, projectId);
        const componentIds = one.component < COMPONENTS.length ? [COMPONENTS[one.component] ?? ""] : [];
        oracle.raised(jira.raise(person(nth), projectId, { impact, urgency, priorityId: "3", componentIds }));
        return;
      }
      case "edit":
        for (const place of one.issues) {
          const issue = issueAt(place);
          if (!issue) return;
          const edit: Edit = {
            ...(one.impact && { impact: await text("impact", one.impact, issue.projectId) }),
            ...(one.urgency && { urgency: await text("urgency", one.urgency, issue.projectId) }),
            ...(one.priorityId && { priorityId: one.priorityId }),
          };
          if (one.priorityId) oracle.editedByHand(issue.issueId, one.priorityId);
          jira.edit(issue.issueId, person(nth), edit);
        }
        return;
      case "components":
        return touch(one.issue, { componentIds: one.component < COMPONENTS.length ? [COMPONENTS[one.component] ?? ""] : [] }, nth);
      case "retype":
        return touch(one.issue, { type: one.isIncident ? TYPES.incident : TYPES.task }, nth);
      case "move": {
        const issue = issueAt(one.issue);
        const projectId = PROJECTS[one.project % 2] ?? "";
        if (issue && issue.projectId !== projectId) oracle.moved(issue.issueId);
        return touch(one.issue, { projectId }, nth);
      }
      case "pick": {
        const issue = issueAt(one.issue);
        if (!issue) return;
        order(one.trouble);
        await invoked(async () => {
          const own = ports(person(nth));
          const opened = await openIncident(issue.issueId, "person", { history: false }, own);
          if (!opened.ok) return;
          const { impact, urgency } = opened.value.configuration.matrix;
          const cell = { impactId: impact[one.row % impact.length]?.id ?? "", urgencyId: urgency[one.column % urgency.length]?.id ?? "" };
          await pickCell(opened.value, cell, person(nth), own);
        });
        return;
      }
      case "save-matrix": {
        const scope = scopeAt(one.scope);
        const document = changedMatrix(await present(scope === "site" ? null : scope), one.changes, () => `l${site.nextId()}`);
        if (!GIVEN.safeParse(document).success) return;
        const version = await save(scope, "matrix", document);
        if (version === null) return;
        const kept = await present(scope === "site" ? null : scope);
        const { impact, urgency, cells, tierRule } = kept;
        if (!STORED.safeParse({ impact, urgency, cells, tierRule }).success)
          wrong.push(`stored, but not readable: ${JSON.stringify(kept)}`);
        oracle.saved(scope, version, document);
        return;
      }
      case "drop-matrix": {
        const projectId = PROJECTS[one.project % 2] ?? "";
        const version = site.ownVersionOf(projectId);
        if (version === undefined) return;
        await dropDocument(projectId, { kind: "matrix", basedOn: version, reason: "So." }, ada, ports(ada));
        oracle.dropped(projectId);
        return;
      }
      case "save-services": {
        const scope = scopeAt(one.scope);
        const services = one.tiers.map((tier, place) => ({ tier, componentIds: [COMPONENTS[place] ?? ""] }));
        await save(
          scope,
          "services",
          services.map((service, place) => ({ ...service, id: `s${place}`, name: `S${place}`, owner: null })),
        );
        oracle.servicesSaved(scope, services);
        return;
      }
      case "event": {
        const [issueId] = events.splice(one.nth % Math.max(1, events.length), 1);
        if (issueId === undefined) return;
        if (one.how === "lose") return void stale.add(issueId);
        order(one.trouble);
        await (one.how === "at-once" ? Promise.all([arrive(issueId), arrive(issueId)]) : arrive(issueId));
        if (one.how === "double") await arrive(issueId);
        return;
      }
      case "wait":
        site.pass(one.seconds);
        order(one.trouble);
        return sweep();
      case "rest":
        return comeToRest();
      case "save-rules":
        await save(scopeAt(one.scope), "rules", {
          editedPriority: one.editedPriority,
          whoMayOverride: "manage-incidents",
          acknowledgedBy: [],
        });
        oracle.rulesSaved(one.editedPriority);
        return;
      case "override": {
        const issue = issueAt(one.issue);
        if (!issue) return;
        const until = one.forSeconds === null ? null : instant(site.now() + one.forSeconds * 1000);
        const override = { priorityId: one.priorityId, reason: `Because ${nth}.`, until };
        const done = await decided(issue.issueId, one.trouble, person(nth), (opened, own) =>
          overridePriority(opened, override, person(nth), own),
        );
        if (done !== "no") oracle.overridden(issue.issueId, override, done);
        return;
      }
      case "withdraw": {
        const issue = issueAt(one.issue);
        if (!issue) return;
        const done = await decided(issue.issueId, one.trouble, person(nth), (opened, own) => withdrawOverride(opened, person(nth), own));
        if (done !== "no") oracle.withdrawn(issue.issueId, done);
        return;
      }
    }
  }

  /** Whether what a person decided is decided: certainly, perhaps (the answer never came), or not. */
  async function decided(
    issueId: string,
    asked: Trouble,
    as: AccountId,
    decide: (opened: OpenIncident, own: Ports) => Promise<{ readonly ok: boolean; readonly refusal?: { readonly kind: string } }>,
  ): Promise<"yes" | "perhaps" | "no"> {
    order(asked);
    const own = ports(as);
    let done: "yes" | "perhaps" | "no" = "perhaps";
    await invoked(async () => {
      const opened = await openIncident(issueId, "person", { history: false }, own);
      if (!opened.ok) return void (done = "no");
      const answer = await decide(opened.value, own);
      done = answer.ok || answer.refusal?.kind === "kept-for-later" ? "yes" : "no";
    });
    return done;
  }

  function touch(place: number, edit: Edit, nth: number): void {
    const issue = issueAt(place);
    if (issue) jira.edit(issue.issueId, person(nth), edit);
  }

  for (const [nth, one] of happens.entries()) {
    await happen(one, nth);
    site.order(null);
    site.pass(1);
    if (wrong.length > 0) return wrong;
  }
  await comeToRest();
  for (const issueId of stale) events.push(issueId);
  await comeToRest();
  return wrong;
}
