import { browse } from "./support/browse";
import { raise } from "./support/incidents";
import { issueView } from "./support/issue-view";
import { shows } from "./support/shows";

const browsing = browse();

test("impact and urgency are edited in place: Escape leaves them, Enter and Save take them, and the panel follows", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("grace", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");

  const impact = view.field("Impact").getByRole("button");
  await impact.click();
  await view.editor("Impact").getByRole("radio", { name: "High" }).check();
  await page.keyboard.press("Escape");
  await shows(impact, "Low, edit impact");

  await impact.click();
  await view.editor("Impact").getByRole("radio", { name: "High" }).check();
  await page.keyboard.press("Enter");
  await shows(impact, "High, edit impact");
  await view.showsPriority("Medium");
  await shows(view.cell("High", "Low"), "MediumYou are here");

  const urgency = view.field("Urgency").getByRole("button");
  await urgency.click();
  await view.editor("Urgency").getByRole("radio", { name: "Medium" }).check();
  await view.editor("Urgency").getByRole("button", { name: "Save" }).click();
  await shows(urgency, "Medium, edit urgency");
  await view.showsPriority("High");
  await shows(view.cell("High", "Medium"), "HighYou are here");
});

test("an editor opened on the issue view has the focus on the level that is set", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("grace", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");

  await view.field("Impact").getByRole("button").click();
  await view.editor("Impact").locator("input:focus").waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");

  await shows(view.field("Impact").getByRole("button"), "Medium, edit impact");
  await view.showsPriority("Low");
});

test("where no administrator pinned the panel a person adds it; on an ordinary task it says how to make that an incident", async () => {
  const issueKey = await raise(browsing.site, "ada", {}, { project: "WEB", type: "Task" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`);
  const view = issueView(page);

  await page.getByTestId("add-triage-panel").click();
  await view.panel.getByText("The work type of this issue is Task. To triage it here, change it to Incident.").waitFor();
  expect(await view.grid.count()).toBe(0);
});

test("who may not browse a project does not see its issues", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "High", urgency: "High" });
  const page = await browsing.visitAs("vint", `/browse/${issueKey}`, { expectedProblems: [/status of 404.*\/rest\/api\/3\/issue\/PAY-/] });

  await shows(page.getByRole("heading", { level: 1 }), "You cannot see this issue");
  expect(await page.textContent("body")).not.toContain("Invoices are sent twice");
  expect(await page.locator("iframe").count()).toBe(0);
});

test("the menu of people makes the browser someone else, here and after a reload", async () => {
  const page = await browsing.visitAs("ada", "/");
  const me = page.getByTestId("user-switch");
  await shows(me, "AMAda Marsh, switch user");

  await me.click();
  await page.getByTestId("user-option-vint@example.com").click();
  await shows(me, "VAVint Arslan, switch user");
  await page.reload();

  await shows(me, "VAVint Arslan, switch user");
  expect(await page.getByRole("link", { name: "Payments" }).count()).toBe(0);
});
