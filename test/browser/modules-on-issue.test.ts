/** What an app adds to an issue that comes and goes, is configured, or is not to be seen: in a site with an app of every kind. */
import { manyModulesSite } from "./support/many-modules-site";

const { jira, raise, visit } = manyModulesSite();

test("a panel that nobody pinned comes with its button, as often as it may, is told that it is new, and goes by its menu", async () => {
  const page = await visit("ada", `/browse/${await raise("WEB", "Task")}`);
  await page.getByTestId("add-note-panel").click();
  const panel = page.getByTestId("panel-note-panel");
  await panel.frameLocator("iframe").locator('[data-fact="isNewToIssue"]').getByText("true").waitFor();
  await page.getByTestId("add-note-panel").click();
  await page.getByTestId("panel-note-panel-2").frameLocator("iframe").locator("#where").getByText("note-panel").waitFor();
  await panel.getByRole("button", { name: "Note: more" }).click();
  await page.getByTestId("remove-panel").click();
  await page.getByTestId("panel-note-panel-2").waitFor({ state: "detached" });

  await page.reload();
  await panel.frameLocator("iframe").locator('[data-fact="isNewToIssue"]').getByText("false").waitFor();
});

test("the status of a section is seen beside its title, also while it is folded", async () => {
  const page = await visit("ada", `/browse/${await raise("PAY", "Task")}`);
  const weather = page.getByTestId("context-weather");
  await weather.getByTestId("context-status").getByText("weather").waitFor();
  await page.getByTestId("context-state").getByText("Calm").waitFor();
  await weather.getByRole("heading", { name: "Weather" }).click();
  await weather.getByText("On a Task").waitFor();
  await weather.getByTestId("context-status").getByText("weather").waitFor();
  expect(await weather.locator("iframe").isVisible()).toBe(false);
});

test("scripts run unseen where the manifest says, and hear of others' changes", async () => {
  const key = await raise("PAY", "Task");
  const page = await visit("ada", `/browse/${key}`);
  await page.getByText(`beside-the-issue: ${key}`).waitFor();
  await page.getByText(`everywhere: ${key}`).waitFor();
  expect(await page.getByTestId("background-on-dashboards").count()).toBe(0);
  await jira("grace", "PUT", `/issue/${key}`, { fields: { summary: "Look again" } });
  await page.getByText(`beside-the-issue: changed ${key}`).waitFor();
});

test("an administrator makes a field of the app's type and configures it; on the issue it has Jira's own box", async () => {
  const page = await visit("radia", "/admin/fields");
  await page.getByLabel("Name of a new field of type Ladder").fill("Rung");
  await page.getByRole("button", { name: "Create field" }).click();
  const made = page.getByTestId("made-Rung");
  await made.getByRole("button", { name: "Configure" }).click();
  await made.frameLocator("iframe").getByLabel("Service").fill("7");
  await made.frameLocator("iframe").getByRole("button", { name: "Save" }).click();
  await made.getByText('{"top":7}').waitFor();

  const fieldId = await made.locator("code").first().textContent();
  const screens = (await jira("radia", "GET", "/screens?maxResults=100")) as { values: { id: number }[] };
  for (const { id } of screens.values) {
    const tabs = (await jira("radia", "GET", `/screens/${id}/tabs`)) as { id: number }[];
    await jira("radia", "POST", `/screens/${id}/tabs/${tabs[0]?.id}/fields`, { fieldId });
  }
  await page.goto(`/browse/${await raise("PAY", "Incident")}`);
  const field = page.getByTestId("field-Rung");
  await field.getByRole("button", { name: "edit rung" }).click();
  await field.getByLabel("Rung").fill("6");
  await field.getByRole("button", { name: "Save" }).click();
  await field.getByText("6 of 7").waitFor();
});

test("an action with a page of its own is configured there, and run with what that page submitted", async () => {
  const page = await visit("radia", "/admin/automation");
  const action = page.getByTestId("action-salute");
  await action.frameLocator("iframe").getByLabel("Service").fill("Grace");
  await action.frameLocator("iframe").getByRole("button", { name: "Save" }).click();
  await action.getByText('{"who":"Grace"}').waitFor();
  await action.getByTestId("run-salute").click();
  await action.getByTestId("outputs").getByText("Hello Grace").waitFor();
});
