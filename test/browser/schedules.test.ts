/** Somebody who plans who is on call. */
import { readFileSync } from "node:fs";
import { browse } from "./support/browse";
import { seriousViolations } from "./support/serious-violations";
import { tabTo } from "./support/tab-to";

const browsing = browse();

test("a schedule is made, says who is on call now, and somebody else once they stand in", async () => {
  const page = await browsing.visitAs("radia", "/admin");
  await page.getByTestId("admin-site-admin").click();
  const frame = page.getByTestId("page-site-admin").frameLocator("iframe");
  await frame.getByTestId("tab-documents").click();
  await frame.getByTestId("tab-schedules").click();
  const schedules = frame.getByTestId("document-schedules");
  await schedules.getByTestId("add-schedule").click();
  await schedules.getByLabel("Name of the schedule").fill("Payments");
  await schedules.getByTestId("add-layer").click();
  for (const [typed, name] of [
    ["ada", "Ada Marsh"],
    ["edsg", "Edsger Visser"],
  ] as const) {
    await schedules.getByRole("button", { name: "Change the new member" }).click();
    await schedules.getByLabel("New member, by name").fill(typed);
    await schedules.getByRole("button", { name, exact: true }).click();
    await schedules
      .getByTestId(/^member-/)
      .getByText(name)
      .waitFor();
  }
  await schedules.getByLabel("Hand-off at").fill("00:00");
  const now = schedules.getByTestId("on-call-now");
  await now.getByText("Ada Marsh").first().waitFor();
  await tabTo(page, schedules.getByRole("button", { name: "Move Edsger Visser up" }));
  await page.keyboard.press("Enter");
  await now.getByText(/^On call now: Edsger Visser until .*, then Ada Marsh\.$/).waitFor();
  await schedules.getByTestId("reason").fill("They begin.");
  await schedules.getByTestId("save").click();
  await schedules.getByText(/Version 1, .*They begin\./).waitFor();

  await schedules.getByTestId("shift-list").locator("summary").click();
  const theirs = schedules.getByTestId("shift-list").getByRole("listitem").filter({ hasText: "Edsger Visser" });
  await theirs
    .first()
    .getByRole("button", { name: /^Stand in, / })
    .click();
  await schedules.getByRole("button", { name: "Change the substitute" }).click();
  await schedules.getByLabel("Substitute, by name").fill("ada");
  await schedules.getByRole("button", { name: "Ada Marsh", exact: true }).click();
  await schedules.getByTestId("stand-in-reason").fill("Edsger is ill.");
  await schedules.getByTestId("stand-in-save").click();
  await schedules.getByText(/Version 2, .*Edsger is ill\./).waitFor();
  await now.getByText(/^On call now: Ada Marsh/).waitFor();
  await schedules
    .getByTestId("shift-list")
    .getByText(/^Ada Marsh stands in: /)
    .waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  const [file] = await Promise.all([page.waitForEvent("download"), schedules.getByTestId("download-shifts").click()]);
  expect(readFileSync(await file.path(), "utf8")).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:Ada Marsh is on call: Payments/);
});

test("goals start from ready-made ones, with the calendar that one of them goes by", async () => {
  const page = await browsing.visitAs("radia", "/admin");
  await page.getByTestId("admin-site-admin").click();
  const frame = page.getByTestId("page-site-admin").frameLocator("iframe");
  await frame.getByTestId("tab-documents").click();
  await frame.getByTestId("tab-calendars").click();
  const calendars = frame.getByTestId("document-calendars");
  await calendars.getByTestId("add-calendar").click();
  await calendars.getByTestId("reason").fill("We have hours.");
  await calendars.getByTestId("save").click();
  await calendars.getByText(/Version 1, .*We have hours\./).waitFor();

  await frame.getByTestId("tab-goals").click();
  const goals = frame.getByTestId("document-goals");
  await goals.getByTestId("start-from-goals").click();
  await goals.getByTestId("reason").fill("We promise this.");
  await goals.getByTestId("save").click();
  await goals.getByText(/Version 1, .*We promise this\./).waitFor();
  expect(await goals.getByTestId("goal-resolve").getByLabel("Hours that count").locator("option:checked").textContent()).toBe(
    "Business hours",
  );
  expect(await seriousViolations(page)).toEqual([]);
});
