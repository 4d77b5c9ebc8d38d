import { letManageIncidents } from "../support/let-manage-incidents";
import { browse } from "./support/browse";
import { raise } from "./support/incidents";
import { issueView } from "./support/issue-view";
import { layoutRests } from "./support/layout-rests";
import { seriousViolations } from "./support/serious-violations";
import { shows } from "./support/shows";
import { tabTo } from "./support/tab-to";

const browsing = browse();
const REASON = "The board meets at three";

test("whoever manages incidents overrides the priority by keyboard alone, and withdraws it with one click", async () => {
  await letManageIncidents(browsing.site, "ada");
  const issueKey = await raise(browsing.site, "ada", { impact: "Medium", urgency: "Low" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Low");

  await tabTo(page, view.panel.getByTestId("open-override"));
  await page.keyboard.press("Enter");
  const form = view.panel.getByTestId("override-form");
  await form.waitFor();
  await tabTo(page, form.getByLabel("Priority"));
  await page.keyboard.press("Home");
  await tabTo(page, form.getByLabel("Reason"));
  await page.keyboard.type(REASON);
  await tabTo(page, form.getByTestId("confirm-override"));
  await page.keyboard.press("Enter");

  await view.showsPriority("Highest");
  await shows(view.panel.getByRole("status"), "Priority is now Highest.");
  await shows(view.field("Incident priority").locator("dd"), `Highest (override: ${REASON})`);
  await view.context.getByText("Overridden.").waitFor();
  expect(await view.cell("Medium", "Low").getAttribute("aria-current")).toBe("true");
  expect(await seriousViolations(page)).toEqual([]);

  await view.panel.getByTestId("withdraw-override").click();
  await view.showsPriority("Low");
  await view.openTab("Incident timeline");
  await view.timeline.getByText("withdrew the override; priority Highest → Low").waitFor();
});

test("a priority set in Jira is asked about, and stands once somebody gives the reason", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");
  await browsing.site.rest("grace", "PUT", `/rest/api/3/issue/${issueKey}`, { fields: { priority: { id: "1" } } });

  const question = view.panel.getByTestId("edited-question");
  await question.getByText("set Highest in Jira").waitFor();
  await question.getByLabel("Reason").fill(REASON);
  await question.getByTestId("keep-edited").click();
  await view.showsPriority("Highest");
  expect(await question.count()).toBe(0);
});

test("who may not override is told so, and by whom it can be changed", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("grace", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");
  await view.panel.getByTestId("open-override").click();
  await view.panel.getByText("Only who manages incidents may override a priority here.").waitFor();
});

test("three answers propose a cell, which is picked and confirmed as any other", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");

  await view.panel.getByTestId("open-help").click();
  for (const answer of ["Nearly everyone", "Yes, but it costs time", "Today"]) await view.panel.getByLabel(answer).check();
  await view.panel.getByText("Impact High × urgency Medium: High").waitFor();
  await view.panel.getByTestId("choose-proposed").click();
  await view.confirm.waitFor();
  await layoutRests(page);
  await view.confirm.click();
  await view.showsPriority("High");
});
