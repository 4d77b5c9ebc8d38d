import { aLivedInJira } from "./a-lived-in-jira";

const NEW_TYPES = { name: "New", issueTypeIds: ["10001", "10002"] };
const NEW_SCREENS = { name: "New", issueTypeMappings: [{ issueTypeId: "default", screenSchemeId: "1" }] };

/** What Atlassian's document says Jira answers, sentence by sentence. */
const SENTENCES: readonly (readonly [string, string, unknown, number, string])[] = [
  [
    "POST",
    "/issuetypescheme",
    { ...NEW_TYPES, defaultIssueTypeId: "10005" },
    400,
    "The default issue type ID has to be present in issue type IDs list.",
  ],
  ["POST", "/issuetypescheme", { ...NEW_TYPES, issueTypeIds: ["9", "8"] }, 404, "These issue types were not found: 9, 8"],
  ["PUT", "/issuetypescheme/1", { defaultIssueTypeId: "9" }, 400, "The default issue type has to be one of the issue types of the scheme."],
  [
    "PUT",
    "/issuetypescheme/1/issuetype",
    { issueTypeIds: ["10001"] },
    400,
    "These issue types were not added because they are already present in the issue type scheme: 10001",
  ],
  [
    "PUT",
    "/issuetypescheme/1/issuetype/move",
    { issueTypeIds: ["9"], position: "First" },
    400,
    "The issue type scheme does not include some of the specified issue types. Issue type IDs missing from the scheme are: 9",
  ],
  ["PUT", "/issuetypescheme/999", { name: "x" }, 404, "The issue type scheme was not found."],
  ["DELETE", "/issuetypescheme/1/issuetype/9", undefined, 404, "The issue type was not found in the issue type scheme."],
  [
    "PUT",
    "/issuetypescheme/project",
    { issueTypeSchemeId: "1", projectId: "10004" },
    400,
    "Only classic projects can have issue type schemes assigned.",
  ],
  ["PUT", "/issuetypescheme/project", { issueTypeSchemeId: "1", projectId: "9" }, 404, "The project was not found."],
  [
    "PUT",
    "/issuetypescreenscheme/project",
    { issueTypeScreenSchemeId: "1", projectId: "10004" },
    400,
    "Only classic projects can have issue type screen schemes assigned.",
  ],
  [
    "PUT",
    "/issuetypescreenscheme/project",
    { issueTypeScreenSchemeId: "999", projectId: "10000" },
    404,
    "The issue type screen scheme was not found.",
  ],
  [
    "POST",
    "/issuetypescreenscheme",
    { ...NEW_SCREENS, issueTypeMappings: [...NEW_SCREENS.issueTypeMappings, ...NEW_SCREENS.issueTypeMappings] },
    400,
    "One or more issue type IDs are repeated, an issue type ID can only be specified once.",
  ],
  ["PUT", "/issuetypescreenscheme/1/mapping", NEW_SCREENS, 400, "A default mapping cannot be added."],
  [
    "DELETE",
    "/issuetypescreenscheme/1",
    undefined,
    400,
    "The issue type screen scheme cannot be deleted because it is assigned to one or more projects.",
  ],
  ["POST", "/screenscheme", { name: "New", screens: { default: 999 } }, 404, "One or more screens assigned to screen types was not found."],
  ["DELETE", "/screenscheme/1", undefined, 400, "The screen scheme cannot be deleted as it is in use in an issue type screen scheme."],
  ["DELETE", "/screens/1", undefined, 400, "The screen is used in a screen scheme."],
  ["DELETE", "/screens/999", undefined, 404, "The screen was not found."],
];

test.each(SENTENCES)("%s %s with %j is refused in Jira's words", async (method, path, body, status, sentence) => {
  const { ask } = aLivedInJira();

  const answer = await ask("radia", method, path, body);

  expect([answer.status, answer.body.errorMessages]).toEqual([status, [sentence]]);
});

test.each([
  ["GET", "/issuetypescheme", "Only Jira administrators can access issue type schemes."],
  ["GET", "/issuetypescreenscheme", "Only Jira administrators can access issue type screen schemes."],
  ["GET", "/screenscheme", "Only Jira administrators can access screen schemes."],
  ["GET", "/screens", "Only Jira administrators can manage screens."],
])("who is no Jira administrator is told so: %s %s", async (method, path, sentence) => {
  const { ask } = aLivedInJira();

  expect(await ask("edsger", method, path)).toMatchObject({ status: 403, body: { errorMessages: [sentence] } });
});

test.each([
  ["POST", "/issuetypescheme", NEW_TYPES, 409, "The name is used by another scheme."],
  ["POST", "/issuetypescreenscheme", NEW_SCREENS, 400, "The issue type screen scheme name is in use."],
  ["POST", "/screenscheme", { name: "New", screens: { default: 1 } }, 400, "The name is used by another scheme."],
  ["POST", "/screens", { name: "New" }, 400, "The name is used by another screen."],
])("a name in use is refused as the document says: %s %s", async (method, path, body, status, sentence) => {
  const { ask } = aLivedInJira();
  await ask("radia", method, path, body);

  expect(await ask("radia", method, path, body)).toMatchObject({ status, body: { errorMessages: [sentence] } });
});

test("a project whose issues have other types keeps its scheme, and is told which issues", async () => {
  const { ask } = aLivedInJira();
  const [issue] = (await ask("ada", "GET", "/search/jql?jql=project%3DBILL&fields=summary")).body.issues;
  const made = await ask("radia", "POST", "/issuetypescheme", { name: "Tasks only", issueTypeIds: ["10005"] });

  const answer = await ask("radia", "PUT", "/issuetypescheme/project", {
    issueTypeSchemeId: made.body.issueTypeSchemeId,
    projectId: "10002",
  });

  expect(answer.status).toBe(400);
  expect(answer.body.errorMessages[0]).toContain(`update the issue types on these issues: ${issue.id}`);
});

test("work types are ordered within a scheme, and the last one of its level stays", async () => {
  const { ask } = aLivedInJira();
  const { issueTypeSchemeId } = (await ask("radia", "POST", "/issuetypescheme", { name: "Two", issueTypeIds: ["10001", "10002"] })).body;
  const path = `/issuetypescheme/${issueTypeSchemeId}`;
  const types = async () => (await ask("radia", "GET", `/issuetypescheme/mapping?issueTypeSchemeId=${issueTypeSchemeId}`)).body.values;

  await ask("radia", "PUT", `${path}/issuetype/move`, { issueTypeIds: ["10002"], position: "First" });
  const ordered = (await types()).map((item: { issueTypeId: string }) => item.issueTypeId);
  await ask("radia", "DELETE", `${path}/issuetype/10002`);
  const last = await ask("radia", "DELETE", `${path}/issuetype/10001`);

  expect(ordered).toEqual(["10002", "10001"]);
  expect(last.body.errorMessages).toEqual(["Can't remove the last standard issue type from the issue type scheme."]);
  expect((await ask("radia", "DELETE", path)).status).toBe(204);
  expect((await ask("radia", "DELETE", "/issuetypescheme/1")).status).toBe(400);
});

test("tabs change places, and one that would stand nowhere stays", async () => {
  const { ask } = aLivedInJira();
  const tab = (await ask("radia", "POST", "/screens/1/tabs", { name: "More" })).body;
  const moved = await ask("radia", "POST", `/screens/1/tabs/${tab.id}/move/0`);
  const [first] = (await ask("radia", "GET", "/screens/1/tabs")).body;

  expect([moved.status, first.name]).toEqual([204, "More"]);
  expect((await ask("radia", "POST", `/screens/1/tabs/${tab.id}/move/7`)).status).toBe(404);
  expect((await ask("radia", "POST", "/screens/1/tabs/999/move/0")).status).toBe(404);
});

test("screens and schemes are found by a part of their name", async () => {
  const { ask } = aLivedInJira();
  await ask("radia", "POST", "/screens", { name: "Desk triage" });

  const found = await ask("radia", "GET", "/screens?queryString=TRIAGE");

  expect(found.body.values.map(({ name }: { name: string }) => name)).toEqual(["Desk triage"]);
});
