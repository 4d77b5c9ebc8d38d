/** An administrator writes an escalation policy and sees whom it would call, before it is saved. */
import type { FrameLocator, Page } from "playwright-core";
import { browse } from "./support/browse";
import { seriousViolations } from "./support/serious-violations";
import { tabTo } from "./support/tab-to";

const browsing = browse();

async function openPolicies(): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await browsing.visitAs("radia", "/admin");
  await page.getByTestId("admin-site-admin").click();
  const frame = page.getByTestId("page-site-admin").frameLocator("iframe");
  await frame.getByTestId("tab-documents").click();
  await frame.getByTestId("tab-policies").click();
  await frame.getByTestId("policies-editor").waitFor();
  return { page, frame };
}

test("a policy is begun from a ready-made one, changed and saved by keyboard alone, with the calls it makes beside it", async () => {
  const { page, frame } = await openPolicies();
  const pages = frame.getByTestId("preview-pages").getByRole("listitem");
  await frame.getByTestId("preview-none").waitFor();
  await tabTo(page, frame.getByTestId("start"));
  await page.keyboard.press("Enter");
  await frame.getByTestId("preview-sum").getByText("By the policy Standard.").waitFor();
  expect(await pages.count()).toBe(6);
  expect(await pages.first().textContent()).toMatch(/^5 min \(\d\d:\d\d\) First line: mail → /);

  await tabTo(page, frame.getByLabel("Minutes after the start"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("12");
  await pages.first().getByText("12 min").waitFor();
  const down = frame.getByRole("button", { name: "Move First line down" });
  await tabTo(page, down);
  await page.keyboard.press("Enter");
  await pages
    .first()
    .getByText(/Second line/)
    .waitFor();
  expect(await down.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);

  await frame.getByTestId("document-policies").getByTestId("reason").focus();
  await page.keyboard.type("Nobody waits alone.");
  await page.keyboard.press("Enter");
  await frame
    .getByTestId("document-policies")
    .getByText(/Version 1, by Radia .*: Nobody waits alone\./)
    .waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  const again = await openPolicies();
  await again.frame.getByTestId("step-second").waitFor();
  expect(await again.frame.getByTestId("default-policy").locator("option:checked").textContent()).toBe("Standard");
});

test("a policy that names nobody is refused with its place, and nothing is lost", async () => {
  const { frame } = await openPolicies();
  const editor = frame.getByTestId("document-policies");
  await frame.getByTestId("start-from").selectOption("Gentle");
  await frame.getByTestId("start").click();
  await frame.getByTestId("policy-gentle").getByTestId("add-target").first().selectOption("A person");
  await editor.getByTestId("reason").fill("Somebody.");
  await editor.getByTestId("save").click();
  await editor.getByTestId("problems").getByText("an id is missing").waitFor();
  expect(await frame.getByTestId("policy-gentle").count()).toBe(1);
});
