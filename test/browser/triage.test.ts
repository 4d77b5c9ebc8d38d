import { browse } from "./support/browse";
import { openCreateDialog } from "./support/create-dialog";
import { issueView } from "./support/issue-view";
import { shows } from "./support/shows";
import { stayMark } from "./support/stay-mark";
import { tabTo } from "./support/tab-to";

const browsing = browse();

test("an incident raised in the create dialog is triaged by keyboard alone, and is read-only to who may not edit it", async () => {
  const page = await browsing.visitAs("ada", "/");
  const view = issueView(page);
  const isSameDocument = await stayMark(page);

  const { dialog, chooseLevels } = await openCreateDialog(page);
  await chooseLevels({ impact: "Medium", urgency: "Low" });
  await dialog.getByLabel("Summary").fill("Gift cards are declined");
  await dialog.getByTestId("create-submit").click();

  // Jira's default is Medium; the matrix makes Low of it once the app has heard of the incident.
  await shows(page.getByRole("heading", { level: 1 }), "Gift cards are declined");
  await view.showsPriority("Low");
  await shows(view.field("Impact").getByRole("button"), "Medium, edit impact");
  await shows(view.field("Urgency").getByRole("button"), "Low, edit urgency");

  await tabTo(page, view.cell("Medium", "Low"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await view.panel.getByText("Priority Low → High.").waitFor();
  await page.keyboard.press("Enter");

  await view.showsPriority("High");
  await shows(view.panel.getByRole("status"), "Priority is now High.");
  await shows(view.field("Incident priority").locator("dd"), "High (High impact, Medium urgency, matrix v1)");
  expect(await view.cell("High", "Medium").getAttribute("aria-current")).toBe("true");
  await view.openTab("History");
  await view.change("Priority", "Low", "High").waitFor();
  await view.change("Impact", "Medium", "High").waitFor();
  await view.change("Urgency", "Low", "Medium").waitFor();
  await view.openTab("Incident timeline");
  await view.timeline.getByText("Ada Marsh set impact Medium → High, urgency Low → Medium; priority Low → High (matrix v1)").waitFor();
  expect(await isSameDocument()).toBe(true);

  await page.getByTestId("user-switch").click();
  await page.getByTestId("user-option-tim@example.com").click();
  await view.panel.getByText("You can see this incident, but not change it.").waitFor();
  await view.showsPriority("High");
  expect(await view.grid.getAttribute("aria-readonly")).toBe("true");
  // Told to be disabled, the cell would not be clicked by a driver that waits for what a person can press.
  await view.cell("Low", "Low").click({ force: true });
  await page.keyboard.press("Enter");
  expect(await view.confirm.count()).toBe(0);
  expect(await view.details.getByRole("button").count()).toBe(0);
});
