/** Where each kind of module shows, in a site with an app that has one of every kind. */
import type { FrameLocator } from "playwright-core";
import { manyModulesSite } from "./support/many-modules-site";

const { raise, visit } = manyModulesSite();

const fact = (frame: FrameLocator, name: string) => frame.locator(`[data-fact="${name}"]`);

test("an issue action opens from the menu as a dialog about that issue, flags, opens a modal and closes", async () => {
  const key = await raise("PAY", "Task");
  const page = await visit("ada", `/browse/${key}`);
  await page.getByTestId("issue-actions").click();
  expect(await page.getByTestId("action-bugs-only").count()).toBe(0);
  await page.getByTestId("action-tell-more").click();
  const frame = page.getByTestId("modal-tell-more").frameLocator("iframe").first();
  await fact(frame, "issue").getByText(`"key":"${key}"`).waitFor();
  await frame.getByRole("button", { name: "Ask" }).click();
  await frame.getByText('"said":"hello"').waitFor();

  await frame.getByRole("button", { name: "Modal" }).click();
  const modal = page.getByRole("dialog", { name: "A modal of the app" });
  const inner = modal.frameLocator("iframe");
  await fact(inner, "modal").getByText('{"asked":"this"}').waitFor();
  await inner.getByRole("button", { name: "Close" }).click();
  await frame.getByText('{"from":"tell-more"}').waitFor();

  await frame.getByRole("button", { name: "Close" }).click();
  await page.getByTestId("modal-tell-more").waitFor({ state: "detached" });
  await page.getByTestId("native-kit-panel").getByText("UI Kit is not drawn here").waitFor();
});

test("a field is drawn by the app's own view, and changed by its own editor", async () => {
  const page = await visit("ada", `/browse/${await raise("PAY", "Incident")}`);
  const field = page.getByTestId("field-Mood");
  await fact(field.frameLocator("iframe"), "entryPoint").getByText("view").waitFor();
  await field.getByRole("button", { name: "edit mood" }).click();
  await field.frameLocator("iframe").getByLabel("Service").fill("calm");
  await field.frameLocator("iframe").getByRole("button", { name: "Save" }).click();
  await fact(field.frameLocator("iframe"), "fieldValue").getByText("calm").waitFor();
});

test("a page of a project stands beside the project, one of its settings only before its administrators", async () => {
  const page = await visit("edsger", "/projects/PAY");
  await page.getByTestId("place-project-page").click();
  const frame = page.getByTestId("page-project-page").frameLocator("iframe");
  await fact(frame, "project").getByText('"key":"PAY"').waitFor();
  expect(await page.getByTestId("place-other-project").count()).toBe(0);
  await frame.getByRole("button", { name: "Flag" }).click();
  await page.getByText("The app says hello").waitFor();
  await page.getByRole("button", { name: "Thank it" }).click();
  await frame.getByText("thanked").waitFor();
  await page.getByTestId("place-project-settings").click();
  await page.getByTestId("page-project-settings").frameLocator("iframe").getByText("(jira:projectSettingsPage)").waitFor();

  const other = await visit("ada", "/projects/PAY/settings/apps/project-settings");
  await other.getByRole("heading", { name: "For administrators of the project" }).waitFor();
  expect(await other.getByTestId("place-project-settings").count()).toBe(0);
});

test("a page for the whole site has places of its own, and the address goes along with the app's history", async () => {
  const page = await visit("ada", "/");
  await page.getByTestId("apps-menu").click();
  await page.getByTestId("app-global-page").click();
  const frame = page.getByTestId("page-global-page").frameLocator("iframe");
  await fact(frame, "path").getByText("/", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Past" }).click();
  await fact(frame, "path").getByText("/past").waitFor();
  await frame.getByRole("button", { name: "Deeper" }).click();
  await page.waitForURL("**/apps/global-page/deeper");
  await page.reload();
  await fact(frame, "path").getByText("/deeper").waitFor();
});

test("a gadget begins with its edit view, shows what was submitted, and hears of a refresh", async () => {
  const page = await visit("ada", "/dashboards");
  await page.getByLabel("Name of the new dashboard").fill("The desk");
  await page.getByTestId("create-dashboard").click();
  await page.getByTestId("add-gadget").click();
  await page.getByTestId("add-load-gadget").click();
  const gadget = page.getByRole("region", { name: "Load" });
  const frame = gadget.frameLocator("iframe");
  await frame.getByLabel("Service").fill("Payments");
  await frame.getByRole("button", { name: "Save" }).click();
  await fact(frame, "gadgetConfiguration").getByText('{"service":"Payments","refresh":15}').waitFor();
  await gadget.getByRole("button", { name: "Gadget" }).click();
  await page.getByRole("menuitem", { name: "Refresh" }).click();
  await frame.getByText('"origin":"gadget"').waitFor();
  await gadget.getByRole("button", { name: "Gadget" }).click();
  await page.getByRole("menuitem", { name: "Move right" }).click();
  await page.getByTestId("column-1").getByRole("region", { name: "Load" }).waitFor();
  await page.reload();
  await page.getByTestId("column-1").getByRole("region", { name: "Load" }).waitFor();
});

test("a command from the palette goes to a page of the app or opens its dialog, by keyboard alone", async () => {
  const page = await visit("ada", "/");
  await page.getByTestId("apps-menu").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a command" }).fill("ask");
  await page.keyboard.press("Enter");
  const dialog = page.getByTestId("modal-ask");
  await dialog.frameLocator("iframe").getByText("ask (jira:command)").waitFor();
  await dialog.getByRole("button", { name: "Close", exact: true }).first().click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a command" }).fill("start");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/apps/global-page");
});

test("an administrator configures the app and runs its action by hand; others are told whom it is for", async () => {
  const page = await visit("radia", "/admin");
  await page.getByTestId("admin-admin-page").click();
  await page.getByTestId("page-admin-page").frameLocator("iframe").getByText("(jira:adminPage)").waitFor();
  await page.goto("/admin/automation");
  const action = page.getByTestId("action-greet");
  await action.getByLabel("Who").fill("Grace");
  await action.getByLabel("Times").fill("2");
  await page.getByTestId("run-greet").click();
  await action.getByTestId("outputs").getByText('"greeting": "Hello Grace, Hello Grace"').waitFor();
  await action.getByLabel("Who").fill("nobody");
  await page.getByTestId("run-greet").click();
  await action.getByText("There is nobody to greet.").waitFor();

  const other = await visit("ada", "/admin/automation");
  await other.getByRole("heading", { name: "For administrators of the site" }).waitFor();
});
