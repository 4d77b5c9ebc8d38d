/** Administrators at the pages that configure. */
import type { FrameLocator, Page } from "playwright-core";
import { browse } from "./support/browse";
import { seriousViolations } from "./support/serious-violations";
import { tabTo } from "./support/tab-to";

const browsing = browse();

const JOB_ENDS_WITHIN_MS = 45_000;

const cell = (frame: FrameLocator, id: string) => frame.getByTestId(id).getByRole("combobox");
const siteAdmin = (page: Page): FrameLocator => page.getByTestId("page-site-admin").frameLocator("iframe");
const projectSettings = (page: Page): FrameLocator => page.getByTestId("page-project-settings").frameLocator("iframe");

async function openSiteAdmin(): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await browsing.visitAs("radia", "/admin");
  await page.getByTestId("admin-site-admin").click();
  const frame = siteAdmin(page);
  await frame.getByTestId("tab-matrix").click();
  await frame.getByTestId("matrix-editor").waitFor();
  return { page, frame };
}

/** How often the site's page has asked the app. */
async function invocations(): Promise<number> {
  const { body } = await browsing.site.rest("radia", "GET", "/sandbox/meter");
  return (body as { functionKey: string }[]).filter(({ functionKey }) => functionKey === "site-admin-calls").length;
}

async function save(frame: FrameLocator, reason: string): Promise<void> {
  await frame.getByTestId("reason").fill(reason);
  await frame.getByTestId("save").click();
}

test("a matrix is changed by keyboard alone: replayed by itself, saved with a reason, and told of in its versions", async () => {
  const { page, frame } = await openSiteAdmin();
  await tabTo(page, cell(frame, "cell-low-low"));
  await page.keyboard.press("h");
  await page.keyboard.press("h");
  await frame.getByTestId("cell-low-low").getByText("changed").waitFor();

  const replayed = frame.getByTestId("replay-sum");
  await replayed.getByText(/^Changes [1-9]\d* of the last \d+ incidents\.$/).waitFor();
  const asked = await invocations();
  for (const [key, said] of [
    ["End", /^Changes none of/],
    ["h", /^Changes [1-9]\d* of/],
  ] as const) {
    await page.keyboard.press(key);
    await replayed.getByText(said).waitFor();
  }
  expect(await invocations()).toBe(asked);
  await tabTo(page, frame.getByTestId("replayed").locator("summary"));
  await page.keyboard.press("Enter");
  await frame.getByTestId("replayed").getByRole("link").first().waitFor();

  await frame.getByTestId("reason").focus();
  await page.keyboard.type("Nuisances pile up.");
  await page.keyboard.press("Enter");
  await frame
    .getByTestId("origin")
    .getByText(/Version 2, by Radia .*: Nuisances pile up\./)
    .waitFor();
  await frame.getByTestId("versions").getByText("Versions").focus();
  await page.keyboard.press("Enter");
  await frame.getByTestId("version-2").getByText("Low impact × Low urgency: Lowest → High").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test("of two administrators at once the second one sees what the first one saved, and chooses", async () => {
  const [first, second] = [await openSiteAdmin(), await openSiteAdmin()];
  await cell(first.frame, "cell-high-low").selectOption("Lowest");
  await save(first.frame, "The first one.");
  await first.frame
    .getByTestId("origin")
    .getByText(/The first one\./)
    .waitFor();
  await cell(second.frame, "cell-medium-medium").selectOption("Highest");
  await save(second.frame, "The second one.");

  await second.frame.getByTestId("notice").getByText("High impact × Low urgency").waitFor();
  await second.frame.getByTestId("load-theirs").click();
  await second.frame
    .getByTestId("origin")
    .getByText(/The first one\./)
    .waitFor();
  expect(await cell(second.frame, "cell-high-low").locator("option:checked").textContent()).toBe("Lowest");
  expect(await second.frame.getByTestId("save").count()).toBe(0);
});

test("a project goes by the site's matrix, then by its own, then by the site's again", async () => {
  const page = await browsing.visitAs("edsger", "/projects/PAY/settings/apps/project-settings");
  const frame = projectSettings(page);
  await frame.getByTestId("tab-matrix").click();
  await frame.getByText("This project goes by the site’s.").waitFor();
  expect(await frame.getByTestId("matrix-editor").getByRole("combobox").count()).toBe(0);
  await frame.getByTestId("use-own").click();
  await cell(frame, "cell-low-medium").selectOption("High");
  await save(frame, "Payments is different.");
  await frame.getByText("This project’s own.").waitFor();

  await frame.getByTestId("give-up-own").click();
  await frame.getByTestId("give-up-reason").fill("The site’s will do");
  await frame.getByTestId("confirm-give-up").click();
  await frame.getByText("This project goes by the site’s.").waitFor();
});

test("a file with a mistake says its line and changes nothing; put right it is looked at, then imported", async () => {
  const { frame } = await openSiteAdmin();
  await frame.getByTestId("tab-import").click();
  await frame.getByTestId("import-text").fill("format: incident-desk-configuration/1\ncategories:\n  - id: network\n    nam: Network\n");
  await frame.getByTestId("look").click();
  await frame.getByTestId("problems").getByText("Line 4").waitFor();
  await frame.getByTestId("import-text").fill("format: incident-desk-configuration/1\ncategories:\n  - id: network\n    name: Network\n");
  await frame.getByTestId("look").click();
  await frame.getByText("Nothing is imported yet. This would change:").waitFor();
  await save(frame, "From the old desk.");
  await frame.getByText("Imported. This changed:").waitFor();
  const page = await frame.owner().page();
  const [file] = await Promise.all([page.waitForEvent("download"), frame.getByTestId("export-yaml").click()]);
  expect(file.suggestedFilename()).toBe("incident-desk-site.yaml");
});

test("a project says which services it runs, whose they are, and what its statuses stand for", async () => {
  const page = await browsing.visitAs("edsger", "/projects/PAY/settings/apps/project-settings");
  const frame = projectSettings(page);
  await frame.getByTestId("tab-documents").click();
  const services = frame.getByTestId("document-services");
  await services.getByTestId("use-own").click();
  await services.getByTestId("add-service").click();
  await services.getByLabel("Name of the service").last().fill("Gift cards");
  await services.getByLabel("Tier").last().selectOption("1, the most critical");
  await services.getByRole("button", { name: "Change the owner" }).last().click();
  await services.getByLabel("Owner, by name").fill("edsg");
  await services.getByRole("button", { name: "Edsger Visser" }).click();
  await services.getByRole("group", { name: "Owner" }).last().getByText("Edsger Visser").waitFor();
  await services.getByTestId("reason").fill("They are new.");
  await services.getByTestId("save").click();
  await services.getByText("This project’s own.").waitFor();

  await frame.getByTestId("tab-stages").click();
  const stages = frame.getByTestId("document-stages");
  await stages.getByTestId("use-own").click();
  await stages.getByLabel("In progress").selectOption("Investigating");
  await stages.getByTestId("reason").fill("So it is meant.");
  await stages.getByTestId("save").click();
  await stages.getByText("This project’s own.").waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test("what a saved matrix would change of open incidents is told first; then a job does it", async () => {
  const { frame } = await openSiteAdmin();
  await cell(frame, "cell-high-high").selectOption("Low");
  await frame.getByTestId("apply-to-open").getByText("Save the matrix first.").waitFor();
  await save(frame, "Only to see it move.");
  await frame.getByTestId("preview-apply").click();
  await frame
    .getByTestId("apply-sum")
    .getByText(/^\d+ open incidents? go(es)? by an older matrix; .+ Jira sends .*mails/)
    .waitFor();
  await save(frame, "From today on.");
  await frame.getByTestId("jobs").getByText("Done").waitFor({ timeout: JOB_ENDS_WITHIN_MS });
});
