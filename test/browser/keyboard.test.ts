/** Journeys of people who have no mouse: once a page is there, keys alone. */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { browse } from "./support/browse";
import { raise } from "./support/incidents";
import { issueView } from "./support/issue-view";
import { tabTo } from "./support/tab-to";

const browsing = browse();

const EDIT_SCREEN = "/rest/api/3/screens/2/tabs/2/fields";
/** Longer than what has just changed is left alone. */
const AT_REST_SECONDS = 15 * 60;
const APPLIES_WITHIN_MS = 45_000;

async function openSiteAdmin(): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await browsing.visitAs("radia", "/admin/apps/site-admin");
  const frame = page.getByTestId("page-site-admin").frameLocator("iframe");
  await frame.getByTestId("projects").waitFor();
  return { page, frame };
}

async function press(page: Page, element: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press(key);
}

/** Answers a question: its first answer takes the focus, the arrows go on from there. */
async function answer(page: Page, first: Locator, place: number): Promise<void> {
  await press(page, first, "Space");
  for (let downs = 0; downs < place; downs += 1) await page.keyboard.press("ArrowDown");
}

test("a project is planned for and set up", async () => {
  const { page, frame } = await openSiteAdmin();
  await press(page, frame.getByTestId("project-PAY").getByRole("checkbox"), "Space");
  await press(page, frame.getByTestId("plan"));
  await frame.getByTestId("plan-PAY").waitFor();
  await press(page, frame.getByTestId("apply"));
  await frame.getByTestId("totals").getByText("Nothing to do: everything is in place.").waitFor({ timeout: APPLIES_WITHIN_MS });
});

test("an incident whose priority drifted is found and repaired", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const { rest } = browsing.site;
  const drifts = await browsing.visitAs("ada", `/browse/${issueKey}`);
  await issueView(drifts).showsPriority("Lowest");
  const fields = (await rest("radia", "GET", "/rest/api/3/field")).body as { id: string; name: string }[];
  const levels = fields.filter(({ name }) => name === "Impact" || name === "Urgency").map(({ id }) => [id, "High"]);
  await rest("radia", "DELETE", `${EDIT_SCREEN}/priority`);
  await rest("ada", "PUT", `/rest/api/3/issue/${issueKey}`, { fields: Object.fromEntries(levels) });
  await rest("radia", "POST", "/sandbox/clock", { advanceSeconds: AT_REST_SECONDS });
  await rest("radia", "POST", EDIT_SCREEN, { fieldId: "priority" });

  const { page, frame } = await openSiteAdmin();
  await tabTo(page, frame.getByRole("tab").first());
  for (let rights = 0; rights < 4; rights += 1) await page.keyboard.press("ArrowRight");
  const drifting = frame.getByTestId(`drifting-${issueKey}`);
  await drifting.waitFor();
  await press(page, drifting.getByRole("button"));
  await drifting.getByText(/Repaired/).waitFor();
});

test("in the panel three answers propose a cell, which is chosen and confirmed", async () => {
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Lowest");
  await press(page, view.panel.getByTestId("open-help"));
  const help = view.panel.getByTestId("help-to-choose");
  await answer(page, help.getByLabel("Nearly everyone"), 0);
  await answer(page, help.getByLabel("No", { exact: true }), 1);
  await answer(page, help.getByLabel("Now, and more with every minute"), 1);
  await help.getByText("Impact High × urgency Medium: High").waitFor();
  await press(page, help.getByTestId("choose-proposed"));
  await view.confirm.waitFor();
  await press(page, view.confirm);
  await view.showsPriority("High");
});

test("in the create dialog each field's questions propose its level and say why", async () => {
  const page = await browsing.visitAs("ada", "/projects/PAY");
  await press(page, page.getByTestId("create-button"));
  const dialog = page.getByTestId("create-dialog");
  await dialog.getByLabel("Work type").selectOption({ label: "Incident" });
  for (const [field, firsts, because] of [
    ["Impact", ["Nearly everyone"], "High impact: nearly everyone is hit."],
    ["Urgency", ["No", "Now, and more with every minute"], "High urgency: it hurts now, and there is no way round."],
  ] as const) {
    const editor = dialog.getByTestId(`field-${field}`).locator("iframe").contentFrame();
    await editor.getByTestId("open-level-help").waitFor();
    await press(page, editor.getByTestId("open-level-help"));
    for (const first of firsts) await answer(page, editor.getByLabel(first, { exact: true }), 0);
    await editor.getByText(because).waitFor();
    await press(page, editor.getByTestId("choose-proposed-level"));
    expect(await editor.getByRole("radio", { name: "High" }).isChecked()).toBe(true);
  }
  await tabTo(page, dialog.getByLabel("Summary"));
  await page.keyboard.type("Gift cards are declined");
  await press(page, dialog.getByTestId("create-submit"));
  await issueView(page).showsPriority("Highest");
});
