import { browse } from "./support/browse";
import { raise } from "./support/incidents";
import { seriousViolations } from "./support/serious-violations";
import { shows } from "./support/shows";

const browsing = browse();

/** Has "Investigate" ask for the assignee by a screen of its own. */
async function askForTheAssignee(): Promise<void> {
  const radia = (path: string, body: unknown) => browsing.site.rest("radia", "POST", `/rest/api/3${path}`, body);
  const screen = (await radia("/screens", { name: "On the way" })).body as { id: number };
  const tab = (await radia(`/screens/${screen.id}/tabs`, { name: "Who" })).body as { id: number };
  await radia(`/screens/${screen.id}/tabs/${tab.id}/fields`, { fieldId: "assignee" });
  type Document = { statuses: unknown; workflows: { transitions: Record<string, unknown>[] }[] };
  const { statuses, workflows } = (await radia("/workflows", { workflowIds: ["1"] })).body as Document;
  const investigate = workflows[0]?.transitions.find(({ name }) => name === "Investigate");
  const parameters = { ruleType: "fieldRequired", fieldsRequired: "assignee", errorMessage: "Somebody has to have it." };
  Object.assign(investigate ?? {}, {
    transitionScreen: { ruleKey: "system:transition-screen", parameters: { screenId: String(screen.id) } },
    validators: [{ ruleKey: "system:validate-field-value", parameters }],
  });
  const { status } = await radia("/workflows/update", { statuses, workflows });
  if (status !== 200) throw new Error(`Jira refused the workflow: ${status}`);
}

test("a transition with a screen asks in a dialog, shows what Jira refuses, and then moves the issue", async () => {
  await askForTheAssignee();
  const issueKey = await raise(browsing.site, "ada", { impact: "Low", urgency: "Low" });
  const page = await browsing.visitAs("ada", `/browse/${issueKey}`, { expectedProblems: [/status of 400.*\/transitions/] });

  await page.getByTestId("issue-status").click();
  await page.getByTestId("transition-11").click();
  const dialog = page.getByTestId("transition-dialog");
  await dialog.getByTestId("transition-submit").click();
  await shows(dialog.getByRole("alert"), "Somebody has to have it.");
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByTestId("field-assignee").selectOption({ label: "Grace Okafor" });
  await dialog.getByLabel("Comment").fill("Have a look, please.");
  await dialog.getByTestId("transition-submit").click();
  await dialog.waitFor({ state: "detached" });

  await shows(page.getByTestId("issue-status"), "Investigating");
  await page.getByText("Have a look, please.").first().waitFor();
});
