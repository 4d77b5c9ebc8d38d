import { aLivedInJira } from "./a-lived-in-jira";

const toRole = (permission: string) => ({ permission, holder: { type: "projectRole", parameter: "10011" } });

test("a scheme of one's own gives a project just what it grants, an app's permission too", async () => {
  const { ask, manageIncidents } = aLivedInJira();
  const permissions = [toRole("BROWSE_PROJECTS"), toRole(manageIncidents), toRole(manageIncidents)];
  const made = await ask("radia", "POST", "/permissionscheme?expand=permissions", { name: "Desk", description: "Ours.", permissions });
  const mine = async (key: string) => {
    const answer = await ask("ada", "GET", `/mypermissions?projectKey=WEB&permissions=${encodeURIComponent(key)}`);
    return answer.body.permissions[key].havePermission;
  };
  await ask("radia", "PUT", "/project/WEB/permissionscheme", { id: made.body.id });
  await ask("radia", "POST", "/project/WEB/role/10011", { user: [(await ask("ada", "GET", "/myself")).body.accountId] });

  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ name: "Desk", description: "Ours." });
  expect(made.body.permissions.map(({ permission }: { permission: string }) => permission)).toEqual(["BROWSE_PROJECTS", manageIncidents]);
  expect([await mine(manageIncidents), await mine("EDIT_ISSUES")]).toEqual([true, false]);
});

test("a change without grants leaves them, one with grants sets them anew, an empty list takes all", async () => {
  const { ask } = aLivedInJira();
  const { body } = await ask("radia", "POST", "/permissionscheme", { name: "Desk", permissions: [toRole("EDIT_ISSUES")] });
  const path = `/permissionscheme/${body.id}`;
  const granted = async () =>
    (await ask("radia", "GET", `${path}/permission`)).body.permissions.map(({ permission }: { permission: string }) => permission);

  await ask("radia", "PUT", path, { name: "Desk 2", description: "Renamed." });
  const kept = await granted();
  await ask("radia", "PUT", path, { name: "Desk 2", permissions: [toRole("LINK_ISSUES")] });
  const replaced = await granted();
  await ask("radia", "PUT", path, { name: "Desk 2", permissions: [] });

  expect([kept, replaced, await granted()]).toEqual([["EDIT_ISSUES"], ["LINK_ISSUES"], []]);
  expect((await ask("ada", "GET", path)).body).toMatchObject({ name: "Desk 2", description: "Renamed." });
  expect((await ask("radia", "DELETE", path)).status).toBe(204);
  expect((await ask("radia", "GET", path)).status).toBe(404);
});

test("a group is granted to by name or id, and answered with both", async () => {
  const { ask } = aLivedInJira();
  const { groupId, name } = (await ask("radia", "GET", "/group/bulk")).body.values[0];
  const byName = { permission: "EDIT_ISSUES", holder: { type: "group", parameter: name } };
  const byId = { permission: "EDIT_ISSUES", holder: { type: "group", parameter: name, value: groupId } };

  const granted = await ask("radia", "POST", "/permissionscheme/1/permission", byName);

  expect(granted.body.holder).toMatchObject({ type: "group", parameter: name, value: groupId });
  expect((await ask("radia", "POST", "/permissionscheme/1/permission", byId)).status).toBe(400);
});

test.each<[string, string, string, unknown, number]>([
  ["a scheme of a name in use", "POST", "/permissionscheme", { name: "Desk" }, 409],
  ["a scheme without a name", "POST", "/permissionscheme", { name: "" }, 400],
  ["a scheme that grants a permission of the site", "POST", "/permissionscheme", { name: "New", permissions: [toRole("ADMINISTER")] }, 400],
  [
    "a grant to a role that is not there",
    "POST",
    "/permissionscheme",
    { name: "New", permissions: [{ permission: "EDIT_ISSUES", holder: { type: "projectRole", parameter: "9" } }] },
    400,
  ],
  ["a change of a scheme that is not there", "PUT", "/permissionscheme/999", { name: "New" }, 404],
  ["the end of a scheme in use", "DELETE", "/permissionscheme/1", undefined, 400],
  ["the end of a scheme that is not there", "DELETE", "/permissionscheme/999", undefined, 404],
])("refused: %s", async (_what, method, path, body, status) => {
  const { ask } = aLivedInJira();
  await ask("radia", "POST", "/permissionscheme", { name: "Desk" });

  expect((await ask("radia", method, path, body)).status).toBe(status);
  expect((await ask("edsger", method, path, body)).status).toBe(403);
});
