import type { AppPermissionModule } from "../../../sandbox/seams";
import { aSmallJira, APP_ID, type SmallJira, type Who } from "./a-small-jira";

const KEY = `ari:cloud:ecosystem::extension/${APP_ID}/env/static/`;

type Declared = { readonly projectPermissions?: AppPermissionModule[]; readonly globalPermissions?: AppPermissionModule[] };

function install(small: SmallJira, declared: Declared): void {
  small.jira.installApp({
    ...{ appId: APP_ID, environmentId: "env", installationId: "one", name: "Desk", scopes: [] },
    ...{ customFields: [], entityProperties: [] },
    ...declared,
  });
}

async function holders(small: SmallJira, permission: string, place = ""): Promise<Who[]> {
  const everyone: Who[] = ["ada", "radia", "edsger", "tim", "app"];
  const may = await Promise.all(
    everyone.map(async (who) => {
      const { body } = await small.ask(who, "GET", `/mypermissions?permissions=${encodeURIComponent(permission)}${place}`);
      return body.permissions[permission].havePermission as boolean;
    }),
  );
  return everyone.filter((_who, index) => may[index]);
}

test.each([
  ["none", []],
  ["all", ["ada", "radia", "edsger", "tim"]],
  ["jira-administrators", ["radia"]],
])("a site's permission granted by default to %s is held by exactly these", async (grant, expected) => {
  const small = aSmallJira();
  install(small, { globalPermissions: [{ key: "see-costs", name: "See costs", description: "What it costs.", defaultGrants: [grant] }] });
  expect(await holders(small, `${KEY}see-costs`)).toEqual(expected);
});

test("default grants are given at the first install only: what was taken away stays away", async () => {
  const small = aSmallJira();
  const module = { key: "see-costs", name: "See costs", description: "" };
  install(small, { globalPermissions: [{ ...module, defaultGrants: ["none"] }] });
  install(small, { globalPermissions: [{ ...module, name: "See the costs", defaultGrants: ["all"] }] });
  expect(await holders(small, `${KEY}see-costs`)).toEqual([]);
  const { body } = await small.ask("ada", "GET", "/permissions");
  expect(body.permissions[`${KEY}see-costs`]).toMatchObject({ name: "See the costs", type: "GLOBAL" });
});

test("a project's permission is nobody's at first, and those's to whom a permission scheme grants it", async () => {
  const small = aSmallJira();
  install(small, { projectPermissions: [{ key: "declare", name: "Declare incidents", description: "Say that it burns." }] });
  const declare = `${KEY}declare`;
  expect(await holders(small, declare, "&projectKey=PAY")).toEqual([]);
  const granting = { permission: declare, holder: { type: "user", parameter: small.accountId("ada") } };
  expect((await small.ask("ada", "POST", "/permissionscheme/1/permission", granting)).status).toBe(403);
  expect((await small.ask("radia", "POST", "/permissionscheme/1/permission", granting)).status).toBe(201);
  expect(await holders(small, declare, "&projectKey=PAY")).toEqual(["ada"]);
  const scheme = await small.ask("radia", "GET", "/permissionscheme/1?expand=permissions");
  expect((scheme.body.permissions as { permission: string }[]).filter(({ permission }) => permission === declare)).toHaveLength(1);
});

test("a permission scheme grants projects' permissions only, and a check asks each where it is held", async () => {
  const small = aSmallJira();
  install(small, {
    projectPermissions: [{ key: "declare", name: "Declare", description: "" }],
    globalPermissions: [{ key: "see-costs", name: "See costs", description: "", defaultGrants: ["all"] }],
  });
  const granting = { permission: `${KEY}see-costs`, holder: { type: "anyone" } };
  expect((await small.ask("radia", "POST", "/permissionscheme/1/permission", granting)).status).toBe(400);
  const check = (body: unknown) => small.ask("ada", "POST", "/permissions/check", body);
  expect((await check({ globalPermissions: [`${KEY}see-costs`] })).body.globalPermissions).toEqual([`${KEY}see-costs`]);
  expect((await check({ globalPermissions: [`${KEY}declare`] })).status).toBe(400);
  expect((await check({ projectPermissions: [{ permissions: [`${KEY}see-costs`], projects: [10000] }] })).status).toBe(400);
});
