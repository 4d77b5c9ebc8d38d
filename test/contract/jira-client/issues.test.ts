import { aClient } from "./a-client";
import type { DrivenJira } from "./a-client";
import { coverageOf, wordsOf } from "./coverage";
import { driveJql } from "./drive-jql";
import { driveBulk } from "./drive-bulk";
import { driveFieldConfigurations } from "./drive-field-configurations";

let jira: DrivenJira;
beforeAll(async () => {
  jira = await aClient();
});
afterAll(() => jira.close());

const text = (words: string) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });
const anIncident = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" };
const raise = (): Promise<string> => jira.desk.raise("ada", { impact: "High", urgency: "High" });
const idOf = async (key: string): Promise<number> => Number((await jira.as("radia").issues.getIssue({ issueIdOrKey: key })).id);

test("issues are made, read, edited and deleted through a client that checks every answer", async () => {
  const radia = jira.as("radia");

  const { key } = await radia.issues.createIssue({ fields: { ...anIncident, description: text("Since 9.") } });
  const many = await radia.issues.createIssues({ issueUpdates: [{ fields: anIncident }, { fields: { ...anIncident, summary: "" } }] });
  const read = await radia.issues.getIssue({
    issueIdOrKey: key,
    expand: ["names", "schema", "renderedFields", "changelog", "transitions"],
  });
  await radia.issues.bulkFetchIssues({ issueIdsOrKeys: [key, "PAY-999"], fields: ["*all"] });
  await radia.issues.getEditIssueMeta({ issueIdOrKey: key });
  await radia.issues.editIssue({ issueIdOrKey: key, fields: { summary: "Checkout answers 503" } });
  await radia.issues.assignIssue({ issueIdOrKey: key, accountId: read.fields!.reporter!.accountId! });
  await radia.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: "PAY" });
  await radia.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: "PAY", issueTypeId: read.fields!.issuetype!.id! });
  await radia.issues.notify({ issueIdOrKey: key, subject: "Look", textBody: "Please.", to: { reporter: true } });
  await radia.issues.deleteIssue({ issueIdOrKey: key });

  expect(many.issues).toHaveLength(1);
  expect(many.errors).toMatchObject([{ status: 400, failedElementNumber: 1 }]);
});

test("transitions, their history and its bulk fetch pass the client's schemas", async () => {
  const ada = jira.as("ada");
  const key = await raise();

  const { transitions } = await ada.issues.getTransitions({ issueIdOrKey: key });
  await ada.issues.doTransition({ issueIdOrKey: key, transition: { id: transitions![0]!.id! } });
  const { values } = await ada.issues.getChangeLogs({ issueIdOrKey: key });
  await ada.issues.getChangeLogsByIds({ issueIdOrKey: key, changelogIds: [Number(values![0]!.id)] });
  const bulk = await ada.issues.getBulkChangelogs({ issueIdsOrKeys: [key], fieldIds: ["status"] });

  expect(bulk.issueChangeLogs![0]!.changeHistories![0]!.items![0]).toMatchObject({ field: "status", fromString: "To triage" });
});

test("comments pass the client's schemas, those kept to a role with their restriction", async () => {
  const ada = jira.as("ada");
  const key = await raise();

  const added = await ada.issueComments.addComment({
    issueIdOrKey: key,
    body: text("For us."),
    visibility: { type: "role", value: "Responders" },
  });
  const address = { issueIdOrKey: key, id: added.id! };
  await ada.issueComments.updateComment({ ...address, body: { body: text("For us alone.") } });
  const read = await ada.issueComments.getComment(address);
  await ada.issueComments.getComments({ issueIdOrKey: key });
  await ada.issueComments.getCommentsByIds({ ids: [Number(added.id)] });
  await jira.as("radia").issueComments.addComment({ issueIdOrKey: key, body: text("For all.") });
  await ada.issueComments.deleteComment(address);

  expect(read.visibility).toMatchObject({ type: "role", value: "Responders" });
});

test("links and watchers pass the client's schemas", async () => {
  const ada = jira.as("ada");
  const [one, other] = [await raise(), await raise()];

  const { issueLinkTypes } = await ada.issueLinkTypes.getIssueLinkTypes();
  await ada.issueLinks.linkIssues({ type: { id: issueLinkTypes![0]!.id! }, inwardIssue: { key: one }, outwardIssue: { key: other } });
  const { fields } = await ada.issues.getIssue({ issueIdOrKey: one, fields: ["issuelinks", "watches"] });
  const linkId = fields!.issuelinks![0]!.id!;
  await ada.issueLinks.getIssueLink({ linkId });
  await ada.issueLinks.deleteIssueLink({ linkId });
  const { watchers } = await ada.issueWatchers.getIssueWatchers({ issueIdOrKey: one });
  await ada.issueWatchers.removeWatcher({ issueIdOrKey: one, accountId: watchers![0]!.accountId! });
  await ada.issueWatchers.getIsWatchingIssueBulk({ issueIds: [String(await idOf(one))] });
  await ada.issueSearch.getIssuePickerResource({ query: "502" });
  await ada.issueWatchers.addWatcher({ issueIdOrKey: one, body: watchers![0]!.accountId! as never });
});

test("properties of one issue and of many pass the client's schemas", async () => {
  const ada = jira.as("ada");
  const key = await raise();
  const id = await idOf(key);
  const property = { issueIdOrKey: key, propertyKey: "origin" };

  await ada.issueProperties.setIssueProperty({ ...property, body: { from: "test" } });
  await ada.issueProperties.getIssueProperty(property);
  await ada.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key });
  await ada.issueProperties.deleteIssueProperty(property);
  await ada.issueProperties.bulkSetIssuesPropertiesList({ entitiesIds: [id], properties: { one: 1 as never } });
  await ada.issueProperties.bulkSetIssuePropertiesByIssue({ issues: [{ issueID: id, properties: { two: 2 as never } }] });
  await ada.issueProperties.bulkSetIssueProperty({ propertyKey: "three", value: 3, filter: { entityIds: [id] } });
  await ada.issueProperties.bulkDeleteIssueProperty({ propertyKey: "three", entityIds: [id] });
  const { keys } = await ada.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key });

  expect(keys!.map((one) => one.key)).toEqual(["one", "two"]);
});

test("an app's field values pass the client's schemas", async () => {
  const { incidentPriority } = jira.desk.fields;
  const id = await idOf(await raise());
  const value = { priority: "High", priorityId: "2", impact: "High", urgency: "High", matrixVersion: 1 };

  await jira
    .asApp()
    .issueCustomFieldValuesApps.updateCustomFieldValue({ fieldIdOrKey: incidentPriority, updates: [{ issueIds: [id], value }] });
  await jira.asApp().issueCustomFieldValuesApps.updateMultipleCustomFieldValues({
    updates: [{ customField: incidentPriority, issueIds: [id], value }],
  });
});

test("what an app keeps for the contexts of its type's fields passes the client's schemas", async () => {
  expect(await driveFieldConfigurations(jira)).toEqual({ lowest: 1 });
});

test("searching, counting and parsing pass the client's schemas", async () => {
  const ada = jira.as("ada");
  const jql = "project = PAY ORDER BY created DESC";

  await ada.issueSearch.searchAndReconsileIssuesUsingJql({ jql, fields: ["*all"] });
  await ada.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ["summary"] });
  await ada.issueSearch.countIssues({ jql });
  const structured = 'status was "To triage" AND assignee in (currentUser(), EMPTY) OR NOT status changed BEFORE now() ORDER BY created';
  await ada.jql.parseJqlQueries({ queries: [jql, structured, "nonsense"], validation: "strict" });
  await ada.issueSearch.matchIssues({ jqls: [jql, "nonsense"], issueIds: [await idOf(await raise())] });
  await ada.jql.getAutoComplete();
  await ada.jql.getAutoCompletePost({});
  expect(await driveJql(jira)).toBe("key = PAY-2");
});

test("what is done to many issues at once passes the client's schemas, and so do its tasks", async () => {
  expect(await driveBulk(jira, [await raise(), await raise()])).toEqual([2, 2, 2, 2, 2, 2]);
});

test("no operation on issues within the client's reach is left undriven", async () => {
  const coverage = await coverageOf(jira, "issues");

  process.stdout.write(`${wordsOf(coverage)}\n`);
  expect(coverage.forgotten).toEqual([]);
});
