import { browse } from "./support/browse";
import { levelFields, raise } from "./support/incidents";
import { issueView } from "./support/issue-view";
import { shows } from "./support/shows";
import { until } from "./support/until";

const browsing = browse();

const QUERIES = ["priority = Highest", "Impact = High", '"Incident priority.Priority" = Highest'];

test("an impact set over plain REST gives the priority of the matrix, which JQL finds and the open page shows", async () => {
  const { site } = browsing;
  const issueKey = await raise(site, "ada", { impact: "Low", urgency: "High" });
  const path = `/rest/api/3/issue/${issueKey}`;
  const priority = async (): Promise<string> => (await site.rest("ada", "GET", path)).body.fields.priority.name;
  const foundBy = (jql: string) => async (): Promise<boolean> => {
    const { body } = await site.rest("ada", "POST", "/rest/api/3/search/jql", { jql: `project = PAY AND ${jql}`, fields: ["summary"] });
    return (body as { issues: { key: string }[] }).issues.some(({ key }) => key === issueKey);
  };
  const page = await browsing.visitAs("grace", `/browse/${issueKey}`);
  const view = issueView(page);
  await view.showsPriority("Medium");
  await shows(view.field("Incident priority").locator("dd"), "Medium (Low impact, High urgency, matrix v1)");
  for (const jql of QUERIES) expect(await foundBy(jql)()).toBe(false);

  const { status } = await site.rest("ada", "PUT", path, { fields: await levelFields(site, { impact: "High" }) });
  expect(status).toBe(204);

  await until(priority, "Highest");
  for (const jql of QUERIES) await until(foundBy(jql), true);
  await view.showsPriority("Highest");
  await shows(view.field("Impact").getByRole("button"), "High, edit impact");
  await shows(view.cell("High", "High"), "HighestYou are here");
  await shows(view.context.getByTestId("priority-now"), "Highest");
});
