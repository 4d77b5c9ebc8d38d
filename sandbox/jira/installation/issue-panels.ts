import type { IssuePanels, PanelOnIssue } from "../../seams";
import { holds } from "../access/permissions";
import { findVisibleIssue, type VisibleIssue } from "../access/visible-issue";
import type { Site } from "../site";

/** Which app panels an issue has. A panel is on none until a person puts it there, or an administrator pins it for the project. */
export function createIssuePanels(site: Site): IssuePanels {
  /** Runs a change for who may edit the issue, and says how it ended. */
  function change(accountId: string, issueIdOrKey: string, act: (issueId: number) => boolean): ReturnType<IssuePanels["add"]> {
    const found = findVisibleIssue(site, accountId, issueIdOrKey);
    if (!found) return "not-found";
    if (!mayEdit(site, accountId, found)) return "forbidden";
    return site.write(() => act(found.issue.id)) ? "done" : "not-possible";
  }

  return {
    on(issueIdOrKey, accountId) {
      const found = findVisibleIssue(site, accountId, issueIdOrKey);
      return found && { panels: [...pinned(site, found), ...added(site, found)], mayChange: mayEdit(site, accountId, found) };
    },
    add: (issueIdOrKey, accountId, { moduleId, atMost }) =>
      change(accountId, issueIdOrKey, (issueId) => {
        const there = site.rows.all("SELECT 1 FROM jira_issue_panel WHERE issue_id = ? AND module_id = ?", issueId, moduleId);
        if (there.length >= atMost) return false;
        const id = site.rows.nextId("issue-panel");
        site.rows.run("INSERT INTO jira_issue_panel (id, issue_id, module_id) VALUES (?, ?, ?)", id, issueId, moduleId);
        return true;
      }),
    remove: (issueIdOrKey, accountId, addedId) =>
      change(accountId, issueIdOrKey, (issueId) => {
        const isThere = site.rows.one("SELECT 1 FROM jira_issue_panel WHERE id = ? AND issue_id = ?", Number(addedId), issueId) !== null;
        site.rows.run("DELETE FROM jira_issue_panel WHERE id = ? AND issue_id = ?", Number(addedId), issueId);
        return isThere;
      }),
  };
}

/** Shows a panel on every issue of a project. Twice is once. */
export function pinPanel(site: Pick<Site, "rows">, projectId: number, moduleId: string): void {
  site.rows.run("INSERT OR IGNORE INTO jira_panel_pin (project_id, module_id) VALUES (?, ?)", projectId, moduleId);
}

/** Shows a panel no longer on every issue of a project; where a person put it, it stays. */
export function unpinPanel(site: Pick<Site, "rows">, projectId: number, moduleId: string): void {
  site.rows.run("DELETE FROM jira_panel_pin WHERE project_id = ? AND module_id = ?", projectId, moduleId);
}

/** Pins an installed app's panels in the project of incidents, as an administrator would. */
export function pinPanelsForIncidents(site: Pick<Site, "rows">, moduleIds: readonly string[]): void {
  const project = site.rows.one<{ id: number }>("SELECT id FROM jira_project WHERE key = 'PAY'");
  if (project) for (const moduleId of moduleIds) pinPanel(site, project.id, moduleId);
}

function mayEdit(site: Site, accountId: string, { issue, project }: VisibleIssue): boolean {
  return holds(site, accountId, "EDIT_ISSUES", project, issue);
}

function pinned(site: Site, { project }: VisibleIssue): PanelOnIssue[] {
  return site.rows
    .all<{ module_id: string }>("SELECT module_id FROM jira_panel_pin WHERE project_id = ? ORDER BY rowid", project.id)
    .map(({ module_id }) => ({ moduleId: module_id, addedId: null }));
}

function added(site: Site, { issue }: VisibleIssue): PanelOnIssue[] {
  return site.rows
    .all<{ id: number; module_id: string }>("SELECT id, module_id FROM jira_issue_panel WHERE issue_id = ? ORDER BY id", issue.id)
    .map(({ id, module_id }) => ({ moduleId: module_id, addedId: String(id) }));
}
