import type { DatabaseSync } from "node:sqlite";
import { visibleIssue } from "../jira/access/visible-issue";
import type { Person } from "../jira/http/jira-router";
import { createSite } from "../jira/site";
import type { Site } from "../jira/site";
import { allFields } from "../jira/store/fields";
import { createIssue } from "../jira/writing/create-issue";
import { editIssue } from "../jira/writing/edit-issue";
import { linkIssues } from "../jira/writing/link-issues";
import { transitionIssue } from "../jira/writing/transition-issue";
import { writeAppValues } from "../jira/writing/write-app-values";
import { priorityBy } from "./matrix";

export type Levels = { readonly impact: string; readonly urgency: string };

/** Writes the past: what it does at a moment is done as Jira does it, with its history, and without an event or a mail. */
export type StoryTeller = {
  raise(at: number, by: Person, incident: { type: string; summary: string; labels: readonly string[]; levels: Levels | null }): string;
  setLevels(at: number, by: Person, key: string, levels: Levels): void;
  /** What the app would have made of the levels. */
  prioritise(at: number, key: string, levels: Levels): void;
  assign(at: number, by: Person, key: string, to: string): void;
  /** By the transition's id in the workflow of incidents. */
  move(at: number, by: Person, key: string, transitionId: string): void;
  link(at: number, by: Person, problemKey: string, incidentKey: string): void;
  /** Everything in `work` or nothing of it. */
  together<Value>(work: () => Value): Value;
};

const MATRIX_VERSION = 1;

/** One who writes the past of a site whose app is installed. @throws when it is not. */
export function createStoryTeller(database: DatabaseSync, projectKey: string): StoryTeller {
  let now = 0;
  const site = createSite({
    database,
    clock: { now: () => now } as Parameters<typeof createSite>[0]["clock"],
    siteUrl: "",
    publish: () => undefined,
  });
  const fields = fieldIdsOf(site);
  const app = appOf(site);

  function at<Value>(moment: number, work: () => Value): Value {
    now = moment;
    return work();
  }
  const edit = (by: Person, key: string, set: Record<string, unknown>): void =>
    editIssue(site, by, visibleIssue(site, by, key), {
      fields: set,
      update: {},
      properties: [],
      notifyUsers: false,
      overrideScreenSecurity: false,
    });
  const levelFields = ({ impact, urgency }: Levels): Record<string, unknown> => ({ [fields.impact]: impact, [fields.urgency]: urgency });

  return {
    raise: (moment, by, { type, summary, labels, levels }) =>
      at(moment, () => {
        const asked = { project: { key: projectKey }, issuetype: { name: type }, summary, labels, ...(levels && levelFields(levels)) };
        return createIssue(site, by, { fields: asked, properties: [] }).key;
      }),
    setLevels: (moment, by, key, levels) => at(moment, () => edit(by, key, levelFields(levels))),
    prioritise: (moment, key, levels) =>
      at(moment, () => {
        const priority = priorityBy(levels);
        edit(app, key, { priority: { id: priority.id } });
        const value = { priority: priority.name, priorityId: priority.id, ...levels, matrixVersion: MATRIX_VERSION };
        const issueIds = [visibleIssue(site, app, key).issue.id];
        const update = { customField: fields.incidentPriority, issueIds, value };
        writeAppValues(site, app, [update], { generateChangelog: true, generateAppEvents: false });
      }),
    assign: (moment, by, key, to) => at(moment, () => edit(by, key, { assignee: { accountId: to } })),
    move: (moment, by, key, transitionId) =>
      at(moment, () => transitionIssue(site, by, visibleIssue(site, by, key), { transitionId, fields: {}, update: {} })),
    link: (moment, by, problemKey, incidentKey) =>
      at(moment, () => linkIssues(site, by, { typeIdOrName: "Problem/Incident", inward: problemKey, outward: incidentKey })),
    together: (work) =>
      site.rows.inTransaction(() => {
        const mails = site.rows.one<{ last: number }>("SELECT COALESCE(MAX(id), 0) AS last FROM jira_mail")?.last ?? 0;
        const value = work();
        site.rows.run("DELETE FROM jira_mail WHERE id > ?", mails);
        return value;
      }),
  };
}

function fieldIdsOf(site: Site): { impact: string; urgency: string; incidentPriority: string } {
  const all = allFields(site);
  const idOf = (moduleKey: string): string => {
    const field = all.find(({ forge }) => forge?.module.key === moduleKey);
    if (!field) throw new Error(`The site has no app field ${moduleKey}: a past of incidents needs the app installed.`);
    return field.id;
  };
  return { impact: idOf("impact"), urgency: idOf("urgency"), incidentPriority: idOf("incident-priority") };
}

function appOf(site: Site): Person {
  const app = site.rows.one<{ account_id: string; app_id: string }>("SELECT account_id, app_id FROM jira_app");
  if (!app) throw new Error("No app is installed: a past of incidents needs one.");
  return { accountId: app.account_id, viaAppId: app.app_id };
}
