import { adfOfText } from "../formatters/adf";
import type { Site } from "../site";
import { findIssue } from "../store/issues";
import { projectById } from "../store/projects";
import { createIssue } from "../writing/create-issue";
import { transitionIssue } from "../writing/transition-issue";
import { accountIdOf, type PersonName } from "./seed-people";

type Work = {
  readonly type: "Task" | "Bug" | "Story";
  readonly summary: string;
  readonly description: string;
  readonly priority: string;
  readonly by: PersonName;
  readonly to?: PersonName;
  readonly daysAgo: number;
  /** The transitions taken since, by id. */
  readonly went?: readonly string[];
};

const WORK: readonly Work[] = [
  {
    type: "Bug",
    summary: "Price table overflows on narrow phones",
    description: "Below 360 px the yearly column leaves the screen.",
    priority: "High",
    by: "tim",
    daysAgo: 21,
    went: ["21", "31"],
  },
  {
    type: "Task",
    summary: "Renew the certificate of www",
    description: "It ends with the month. Use the new issuer.",
    priority: "Highest",
    by: "edsger",
    to: "grace",
    daysAgo: 12,
    went: ["21"],
  },
  {
    type: "Story",
    summary: "Let visitors compare two plans side by side",
    description: "Sales is asked for it every week.",
    priority: "Medium",
    by: "joan",
    daysAgo: 9,
  },
  {
    type: "Task",
    summary: "Remove the old blog templates",
    description: "Nothing links to them any more.",
    priority: "Low",
    by: "edsger",
    to: "ada",
    daysAgo: 6,
    went: ["21"],
  },
  {
    type: "Bug",
    summary: "Contact form answers twice on a slow line",
    description: "Two mails for one message when the button is pressed again.",
    priority: "Medium",
    by: "vint",
    to: "ada",
    daysAgo: 3,
  },
  {
    type: "Task",
    summary: "Write the page about our status history",
    description: "One paragraph and a link is enough to begin with.",
    priority: "Lowest",
    by: "joan",
    daysAgo: 1,
  },
];

const DAY_MS = 86_400_000;

/** Puts some ordinary work into the Website project, raised and moved on in the days before now. */
export function seedWebsiteIssues(site: Site): void {
  for (const work of WORK) {
    const at = site.now() - work.daysAgo * DAY_MS;
    const then = { ...site, now: () => at };
    const { id } = createIssue(then, { accountId: accountIdOf(work.by) }, { fields: fieldsOf(work), properties: [] });
    const worker = { accountId: accountIdOf(work.to ?? "edsger") };
    if (work.to !== undefined) site.rows.run("UPDATE jira_issue SET assignee_id = ? WHERE id = ?", worker.accountId, id);
    work.went?.forEach((transitionId, step) => {
      const issue = findIssue(site, id);
      const later = { ...site, now: () => at + ((step + 1) * DAY_MS) / 2 };
      if (issue)
        transitionIssue(later, worker, { issue, project: projectById(site, issue.project_id) }, { transitionId, fields: {}, update: {} });
    });
  }
}

function fieldsOf(work: Work): Record<string, unknown> {
  return {
    project: { key: "WEB" },
    issuetype: { name: work.type },
    summary: work.summary,
    description: adfOfText(work.description),
    priority: { name: work.priority },
  };
}
