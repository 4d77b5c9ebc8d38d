import type { FrameLocator, Locator, Page } from "playwright-core";
import { layoutRests } from "./layout-rests";
import { shows } from "./shows";

/** What a person sees of an issue on its page, and in the app's frames there. */
export type IssueView = {
  readonly key: Locator;
  /** Jira's own priority, in the details. */
  readonly priority: Locator;
  readonly details: Locator;
  readonly panel: FrameLocator;
  readonly grid: Locator;
  /** The one primary button of the panel: there while a cell waits to be confirmed. */
  readonly confirm: Locator;
  readonly context: FrameLocator;
  readonly timeline: FrameLocator;
  cell(impact: string, urgency: string): Locator;
  /** A field of the app's, in the details. */
  field(name: string): Locator;
  /** The app's own editor of a field, while it is open. */
  editor(name: string): FrameLocator;
  /** A line of Jira's own history, while its tab is open. */
  change(field: string, from: string, to: string): Locator;
  /** Waits until both Jira's details and the panel say so. */
  showsPriority(name: string): Promise<void>;
  /** For an issue whose panel is drawn. */
  openTab(name: string): Promise<void>;
};

export function issueView(page: Page): IssueView {
  const details = page.getByRole("region", { name: "Details" });
  const panel = page.getByTestId("panel-triage-panel").frameLocator("iframe");
  const priority = details.getByTestId("issue-priority");
  const field = (name: string): Locator => details.getByTestId(`field-${name}`);
  return {
    key: page.getByTestId("issue-key"),
    priority,
    details,
    panel,
    grid: panel.getByTestId("matrix-grid"),
    confirm: panel.getByTestId("confirm-pick"),
    context: page.getByTestId("context-incident-summary").frameLocator("iframe"),
    timeline: page.getByTestId("activity-incident-timeline").frameLocator("iframe"),
    cell: (impact, urgency) => panel.getByTestId(`cell-${impact.toLowerCase()}-${urgency.toLowerCase()}`),
    field,
    editor: (name) => field(name).frameLocator("iframe"),
    change: (what, from, to) => page.getByTestId("issue-history").getByText(new RegExp(`^${what}.* ${from}.* ${to}$`)),
    async showsPriority(name) {
      await shows(priority, name);
      await shows(panel.getByTestId("priority-now"), name);
    },
    async openTab(name) {
      await layoutRests(page);
      await page.getByRole("tab", { name, exact: true }).click();
    },
  };
}
