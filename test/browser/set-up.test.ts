/** A site that was in use for years before the app came: an administrator sets a project up, and sees when it is no longer so. */
import type { FrameLocator, Page } from "playwright-core";
import { browse } from "./support/browse";
import { openCreateDialog } from "./support/create-dialog";
import { issueView } from "./support/issue-view";
import { seriousViolations } from "./support/serious-violations";
import { shows } from "./support/shows";

const browsing = browse("lived-in");

/** Of incidents in PAY and BILL: create, edit, view; each has one tab of the same id. */
const SCREENS = ["1", "2", "3"];
const OURS = ["Impact", "Urgency", "Incident priority"];
const APPLIES_WITHIN_MS = 90_000;

async function takeOff(screenId: string, name: string): Promise<void> {
  const fields = `/rest/api/3/screens/${screenId}/tabs/${screenId}/fields`;
  const { body } = await browsing.site.rest("radia", "GET", fields);
  const field = (body as { id: string; name: string }[]).find((candidate) => candidate.name === name);
  if (field) expect((await browsing.site.rest("radia", "DELETE", `${fields}/${field.id}`)).status).toBe(204);
}

async function openPlan(page: Page): Promise<FrameLocator> {
  await page.goto("/admin");
  await page.getByTestId("admin-site-admin").click();
  const frame = page.getByTestId("page-site-admin").frameLocator("iframe");
  await frame.getByTestId("project-BILL").getByRole("checkbox").check();
  await frame.getByTestId("plan").click();
  await frame.getByTestId("plan-BILL").waitFor();
  return frame;
}

test(
  "a project whose schemes another one shares is planned, applied, worked in; what somebody takes away is seen and mended",
  async () => {
    for (const screenId of SCREENS) for (const name of OURS) await takeOff(screenId, name);
    const page = await browsing.visitAs("radia", "/admin");
    const frame = await openPlan(page);

    await frame
      .getByTestId("totals")
      .getByText(/^\d+ changes, \d+ shared$/)
      .waitFor();
    await frame.getByTestId("shared").filter({ hasText: "Shared with 1 project: Payments" }).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await frame.getByTestId("apply").click();
    await frame.getByTestId("progress").waitFor();
    await frame.getByTestId("totals").getByText("Nothing to do: everything is in place.").waitFor({ timeout: APPLIES_WITHIN_MS });
    expect(await frame.getByTestId("outcome").filter({ hasText: "Done by Radia Lindqvist" }).count()).toBeGreaterThan(10);

    const { dialog, chooseLevels } = await openCreateDialog(page, "Billing (BILL)");
    await chooseLevels({ impact: "High", urgency: "High" });
    await dialog.getByLabel("Summary").fill("Invoices are not sent");
    await dialog.getByTestId("create-submit").click();
    const view = issueView(page);
    await shows(page.getByRole("heading", { level: 1 }), "Invoices are not sent");
    await view.showsPriority("Highest");
    await view.cell("Low", "Low").click();
    await view.confirm.click();
    await view.showsPriority("Lowest");

    const again = await openPlan(page);
    await again.getByTestId("totals").getByText("Nothing to do: everything is in place.").waitFor();
    expect(await again.getByTestId("apply").count()).toBe(0);

    await takeOff("2", "Impact");
    await again.getByTestId("look-again").click();
    await again.getByTestId("notice").getByText("Not as it was set up").waitFor();
    await shows(again.getByTestId("apply"), "Mend 1 change");
    await again.getByTestId("apply").click();
    await again.getByTestId("totals").getByText("Nothing to do: everything is in place.").waitFor();
  },
  3 * 60_000,
);

test("a project's administrator sees the whole plan, does their part, and hands the rest over", async () => {
  const page = await browsing.visitAs("edsger", "/projects/OPS/settings/apps/project-settings");
  const frame = page.getByTestId("page-project-settings").frameLocator("iframe");
  await frame.getByTestId("plan-OPS").waitFor();
  await frame.getByTestId("notice").getByText("Some steps need a Jira administrator").waitFor();
  const address = await frame.getByTestId("hand-over").textContent();

  const other = await browsing.visitAs("radia", address ?? "");
  await other.getByTestId("page-site-admin").frameLocator("iframe").getByTestId("plan-OPS").waitFor();
});
