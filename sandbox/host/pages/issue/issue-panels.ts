import { askJira } from "../data/ask-jira";

/** The app's panels on an issue: those to draw, and how often each may be put there. */
export type IssuePanels = {
  readonly mayChange: boolean;
  readonly instancesMax: Readonly<Record<string, number>>;
  /** One without an id was not put there by hand: it is pinned for the project. */
  readonly panels: readonly { readonly moduleKey: string; readonly addedId: string | null }[];
};

const path = (issueKey: string): string => `/gateway/panels/${encodeURIComponent(issueKey)}`;

/** Reads an issue's panels. */
export function readPanels(issueKey: string): Promise<IssuePanels> {
  return askJira<IssuePanels>(path(issueKey));
}

/** Puts a panel on an issue, as the app's button beside the summary does. @throws {JiraError} for who may not edit the issue. */
export function addPanel(issueKey: string, moduleKey: string): Promise<void> {
  return askJira(path(issueKey), { method: "POST", body: { moduleKey } });
}

/** Takes a panel off that was put there by hand. @throws {JiraError} for who may not edit the issue. */
export function removePanel(issueKey: string, addedId: string): Promise<void> {
  return askJira(`${path(issueKey)}/${encodeURIComponent(addedId)}`, { method: "DELETE" });
}

/** Whether a person can put one more of a module's panels on the issue: once, or up to five times; not where it is pinned and stands alone. */
export function canAdd({ panels, instancesMax, mayChange }: IssuePanels, moduleKey: string): boolean {
  const most = instancesMax[moduleKey] ?? 0;
  const there = panels.filter((panel) => panel.moduleKey === moduleKey);
  return mayChange && (most === 1 ? there.length === 0 : there.filter(({ addedId }) => addedId !== null).length < most);
}
