import { aLivedInJira, type LivedInJira } from "./a-lived-in-jira";

type Id = { readonly id: string };
const idsOf = (list: readonly Id[]): string[] => list.map(({ id }) => id);

async function prioritiesOf({ ask }: LivedInJira, projectId: string): Promise<string[]> {
  return idsOf((await ask("radia", "GET", `/priority/search?projectId=${projectId}`)).body.values);
}

async function anIssueOfPriority({ ask }: LivedInJira, id: string): Promise<string> {
  const fields = { project: { key: "BILL" }, issuetype: { name: "Incident" }, summary: "Slow", priority: { id } };
  return (await ask("ada", "POST", "/issue", { fields })).body.key;
}

test("a new priority is in the default scheme and in no other until it is put there", async () => {
  const jira = aLivedInJira();
  const own = await jira.ask("radia", "POST", "/priorityscheme", { name: "Own", defaultPriorityId: 3, priorityIds: [1, 3] });
  const made = await jira.ask("radia", "POST", "/priority", { name: "Blocking", statusColor: "#ff0000" });
  const inOwn = async () => idsOf((await jira.ask("radia", "GET", `/priorityscheme/${own.body.id}/priorities`)).body.values);
  const before = await inOwn();
  const available = await jira.ask("radia", "GET", `/priorityscheme/priorities/available?schemeId=${own.body.id}&query=block`);
  const changed = await jira.ask("radia", "PUT", `/priorityscheme/${own.body.id}`, {
    priorities: { add: { ids: [Number(made.body.id)] } },
  });

  expect([own.status, made.status, changed.status]).toEqual([201, 201, 202]);
  expect(await prioritiesOf(jira, "10000")).toContain(made.body.id);
  expect(idsOf(available.body.values)).toEqual([made.body.id]);
  expect([before, await inOwn()]).toEqual([
    ["1", "3"],
    ["1", "3", made.body.id],
  ]);
  expect(idsOf(changed.body.priorityScheme.priorities.values)).toContain(made.body.id);
  expect(changed.body.task.status).toBe("COMPLETE");
});

test("a project gets another scheme only with a word for every priority its issues have, and the issues follow", async () => {
  const jira = aLivedInJira();
  const key = await anIssueOfPriority(jira, "1");
  const scheme = { name: "Own", defaultPriorityId: 3, priorityIds: [2, 3], projectIds: [10002] };
  const make = (mappings?: object) => jira.ask("radia", "POST", "/priorityscheme", { ...scheme, ...(mappings && { mappings }) });

  const without = await make();
  const empty = await make({ in: {} });
  const other = await make({ in: { 1: 5 } });
  const tooMuch = await make({ in: { 1: 2, 5: 3 } });
  const made = await make({ in: { 1: 2 } });
  const moved = (await jira.ask("ada", "GET", `/issue/${key}?expand=changelog`)).body;

  expect([without, empty, other, tooMuch, made].map(({ status }) => status)).toEqual([400, 400, 400, 400, 202]);
  expect(without.body.errorMessages[0]).toContain("Please provide a value for the 'in' mappings object.");
  expect(empty.body.errorMessages[0]).toContain("[1] require mapping");
  expect(other.body.errorMessages[0]).toContain("[5] being mapped to are not in the current scheme");
  expect(tooMuch.body.errorMessages[0]).toContain("[5] do not require mapping");
  expect(moved.fields.priority.id).toBe("2");
  expect(moved.changelog.histories[0].items).toMatchObject([{ field: "priority", from: "1", to: "2" }]);
  expect(await prioritiesOf(jira, "10002")).toEqual(["2", "3"]);
});

test("a project taken out of a scheme has the default one again, its issues mapped out", async () => {
  const jira = aLivedInJira();
  const special = (await jira.ask("radia", "POST", "/priority", { name: "Special", statusColor: "#fff" })).body.id;
  const key = await anIssueOfPriority(jira, special);
  const priorityIds = [3, Number(special)];
  const used = (await jira.ask("ada", "GET", "/search/jql?jql=project%3DBILL&fields=priority")).body.issues;
  const mapping = Object.fromEntries(
    used
      .map(({ fields }: { fields: { priority: Id } }) => fields.priority.id)
      .filter((id: string) => id !== "3" && id !== special)
      .map((id: string) => [id, 3]),
  );
  const own = await jira.ask("radia", "POST", "/priorityscheme", {
    name: "Own",
    defaultPriorityId: 3,
    priorityIds,
    projectIds: [10002],
    mappings: { in: mapping },
  });
  await jira.ask("radia", "PUT", "/priorityscheme/1", { priorities: { remove: { ids: [Number(special)] } } });
  const path = `/priorityscheme/${own.body.id}`;
  const out = { projects: { remove: { ids: [10002] } } };

  const without = await jira.ask("radia", "PUT", path, out);
  const taken = await jira.ask("radia", "PUT", path, { ...out, mappings: { out: { [special]: 1 } } });

  expect([own.status, without.status, taken.status]).toEqual([202, 400, 202]);
  expect(without.body.errorMessages[0]).toContain("'out' mappings object");
  expect((await jira.ask("ada", "GET", `/issue/${key}`)).body.fields.priority.id).toBe("1");
  expect((await jira.ask("radia", "DELETE", path)).status).toBe(204);
});

test("priorities are renamed, ordered and deleted, and the default is chosen", async () => {
  const jira = aLivedInJira();
  const { id } = (await jira.ask("radia", "POST", "/priority", { name: "Blocking", statusColor: "#ff0000" })).body;
  await jira.ask("radia", "PUT", `/priority/${id}`, { name: "Blocker" });
  await jira.ask("radia", "PUT", "/priority/move", { ids: [id], position: "First" });
  await jira.ask("radia", "PUT", "/priority/default", { id: "2" });
  const [first] = (await jira.ask("ada", "GET", "/priority")).body;
  const usual = await jira.ask("ada", "GET", "/priority/search?onlyDefault=true");
  const deleted = await jira.ask("radia", "DELETE", `/priority/${id}`);

  expect(first).toMatchObject({ id, name: "Blocker" });
  expect(idsOf(usual.body.values)).toEqual(["2"]);
  expect(deleted.status).toBe(303);
  expect((await jira.ask("ada", "GET", `/priority/${id}`)).status).toBe(404);
});

test("resolutions are made, ordered and deleted, and what had one gets another", async () => {
  const jira = aLivedInJira();
  const { id } = (await jira.ask("radia", "POST", "/resolution", { name: "Mitigated", description: "Users are served." })).body;
  await jira.ask("radia", "PUT", `/resolution/${id}`, { name: "Served" });
  await jira.ask("radia", "PUT", "/resolution/move", { ids: [id], position: "First" });
  const [first, second] = (await jira.ask("ada", "GET", "/resolution")).body;
  const deleted = await jira.ask("radia", "DELETE", `/resolution/${second.id}?replaceWith=${id}`);

  expect(first).toMatchObject({ id, name: "Served", description: "Users are served." });
  expect(deleted.status).toBe(303);
  expect((await jira.ask("ada", "GET", `/resolution/${second.id}`)).status).toBe(404);
});

const OWN = { name: "New", defaultPriorityId: 3, priorityIds: [3] };

test.each<[string, string, string, unknown, number]>([
  ["a priority of a name in use", "POST", "/priority", { name: "highest", statusColor: "#fff" }, 400],
  ["a priority of a colour that is none", "POST", "/priority", { name: "New", statusColor: "red" }, 400],
  [
    "a priority of 256 letters of description",
    "POST",
    "/priority",
    { name: "New", statusColor: "#fff", description: "x".repeat(256) },
    400,
  ],
  ["a change of nothing", "PUT", "/priority/1", {}, 400],
  ["a change of a priority that is not there", "PUT", "/priority/999", { name: "New" }, 404],
  ["an order of a priority that is not there", "PUT", "/priority/move", { ids: ["999"], position: "First" }, 404],
  ["an order without a place", "PUT", "/priority/move", { ids: ["1"] }, 400],
  ["the end of a priority that is a default", "DELETE", "/priority/3", undefined, 400],
  ["a scheme of a name in use", "POST", "/priorityscheme", { ...OWN, name: "Default priority scheme" }, 409],
  ["a scheme whose default is not in it", "POST", "/priorityscheme", { ...OWN, defaultPriorityId: 1 }, 400],
  ["a scheme of a priority that is not there", "POST", "/priorityscheme", { ...OWN, priorityIds: [3, 999] }, 400],
  ["a scheme for a team-managed project", "POST", "/priorityscheme", { ...OWN, projectIds: [10004] }, 400],
  ["a scheme for a project that is not there", "POST", "/priorityscheme", { ...OWN, projectIds: [9] }, 404],
  ["a priority twice in a scheme", "PUT", "/priorityscheme/1", { priorities: { add: { ids: [1] } } }, 400],
  ["a scheme without its own default", "PUT", "/priorityscheme/1", { priorities: { remove: { ids: [3] } } }, 400],
  ["a project out of the default scheme", "PUT", "/priorityscheme/1", { projects: { remove: { ids: [10000] } } }, 400],
  ["a change of a scheme that is not there", "PUT", "/priorityscheme/999", { name: "New" }, 404],
  ["the end of the default scheme", "DELETE", "/priorityscheme/1", undefined, 400],
  ["a resolution of a name in use", "POST", "/resolution", { name: "done" }, 400],
  ["the end of a resolution without another", "DELETE", "/resolution/10000", undefined, 400],
  ["the end of a resolution for one that is not there", "DELETE", "/resolution/10000?replaceWith=9", undefined, 404],
])("refused: %s", async (_what, method, path, body, status) => {
  const { ask } = aLivedInJira();

  expect((await ask("radia", method, path, body)).status).toBe(status);
  expect((await ask("edsger", method, path, body)).status).toBe(403);
});
