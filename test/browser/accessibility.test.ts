import { browse } from "./support/browse";
import { openCreateDialog } from "./support/create-dialog";
import { raise } from "./support/incidents";
import { issueView } from "./support/issue-view";
import { seriousViolations } from "./support/serious-violations";

const browsing = browse();

describe.each(["light", "dark"] as const)("axe-core finds nothing serious or critical in %s", (colorScheme) => {
  const ask = colorScheme === "light" ? "everything" : "colours";

  test("on an incident's page, in its panel, its summary and its timeline", async () => {
    const issueKey = await raise(browsing.site, "ada", { impact: "High", urgency: "Medium" });
    const page = await browsing.visitAs("ada", `/browse/${issueKey}`, { colorScheme });
    const view = issueView(page);
    await view.showsPriority("High");
    expect(await seriousViolations(page, ask)).toEqual([]);

    await view.cell("Low", "Low").click();
    await view.confirm.waitFor();
    await view.openTab("Incident timeline");
    await view.timeline.getByTestId("timeline-entry").first().waitFor();
    expect(await seriousViolations(page, ask)).toEqual([]);

    await view.field("Impact").getByRole("button").click();
    await view.editor("Impact").getByRole("radio", { name: "High" }).waitFor();
    await view.openTab("History");
    await view.change("Priority", "Medium", "High").waitFor();
    expect(await seriousViolations(page, ask)).toEqual([]);
  });

  test("on an incident's page as seen by who may not edit it", async () => {
    const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
    const page = await browsing.visitAs("tim", `/browse/${issueKey}`, { colorScheme });
    await issueView(page).showsPriority("Lowest");
    expect(await seriousViolations(page, ask)).toEqual([]);
  });

  test("in the create dialog, with the app's own editors", async () => {
    const page = await browsing.visitAs("ada", "/projects/PAY", { colorScheme });
    const { chooseLevels } = await openCreateDialog(page);
    await chooseLevels({ impact: "High", urgency: "Medium" });
    expect(await seriousViolations(page, ask)).toEqual([]);
  });

  test("on the list of projects, a project's issues and the administration", async () => {
    const page = await browsing.visitAs("radia", "/", { colorScheme });
    for (const [path, isThere] of [
      ["/", page.getByRole("main").getByRole("link", { name: "Payments" })],
      ["/projects/PAY", page.getByTestId("issue-table")],
      ["/admin", page.getByRole("main").getByRole("table").first()],
    ] as const) {
      await page.goto(path);
      await isThere.waitFor();
      expect(await seriousViolations(page, ask)).toEqual([]);
    }
  });
});
