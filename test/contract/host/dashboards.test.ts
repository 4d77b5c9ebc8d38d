import { mkdtempSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDashboardStore, type DashboardStore } from "../../../sandbox/host/dashboards/dashboard-store";
import { aSiteOfManyModules } from "./a-site-of-many-modules";

function aDashboardOf(...moduleKeys: string[]): { store: DashboardStore; id: string; shown: () => string[] } {
  const store = createDashboardStore(new DatabaseSync(":memory:"));
  const { id } = store.create("The desk", "ada");
  moduleKeys.forEach((key) => store.addGadget(id, key));
  return { store, id, shown: () => store.gadgets(id).map(({ column, position, moduleKey }) => `${column}.${position} ${moduleKey}`) };
}

test("a gadget goes to the end of the first column", () => {
  expect(aDashboardOf("load", "plain").shown()).toEqual(["0.0 load", "0.1 plain"]);
});

test("a moved gadget stands where it was put, and the others keep their order", () => {
  const { store, id, shown } = aDashboardOf("one", "two", "three");
  store.move(id, store.gadgets(id)[2]!.id, { column: 0, position: 0 });
  expect(shown()).toEqual(["0.0 three", "0.1 one", "0.2 two"]);
  store.move(id, store.gadgets(id)[0]!.id, { column: 1, position: 0 });
  expect(shown().map((words) => words.replace(/\.\d/, ""))).toEqual(["0 one", "0 two", "1 three"]);
});

test("fewer columns lose no gadget: it goes below those of the last", () => {
  const { store, id, shown } = aDashboardOf("one", "two");
  store.setLayout(id, "AAA");
  store.move(id, store.gadgets(id)[0]!.id, { column: 2, position: 0 });
  store.setLayout(id, "A");
  expect(shown().map((words) => words.slice(4))).toEqual(["two", "one"]);
  expect(shown().every((words) => words.startsWith("0."))).toBe(true);
});

test("a gadget's configuration is kept in the site's file", () => {
  const file = join(mkdtempSync(join(tmpdir(), "dashboards-")), "site.sqlite");
  const first = new DatabaseSync(file);
  const store = createDashboardStore(first);
  const { id } = store.create("The desk", "ada");
  store.addGadget(id, "load");
  store.configure(id, store.gadgets(id)[0]!.id, { service: "Payments", refresh: 15 });
  first.close();

  const again = createDashboardStore(new DatabaseSync(file));
  expect(again.all()).toEqual([{ id, name: "The desk", layout: "AA", ownerAccountId: "ada" }]);
  expect(again.gadgets(id)[0]).toMatchObject({ moduleKey: "load", configuration: { service: "Payments", refresh: 15 } });
});

test("everybody sees a dashboard, and only its owner changes it", async () => {
  const { ask, sandbox } = await aSiteOfManyModules();
  const { body: made } = await ask("ada", "POST", "/dashboards", { name: "The desk" });
  const path = `/dashboards/${String(made["id"])}`;
  expect((await ask("ada", "POST", `${path}/gadgets`, { moduleKey: "load-gadget" })).status).toBe(201);
  const seen = await ask("grace", "GET", path);
  expect(seen.body["gadgets"]).toMatchObject([{ moduleKey: "load-gadget", configuration: null }]);
  const gadget = `${path}/gadgets/${(seen.body["gadgets"] as { id: string }[])[0]!.id}`;

  const refused = [
    await ask("grace", "PUT", path, { layout: "A" }),
    await ask("grace", "POST", `${path}/gadgets`, { moduleKey: "load-gadget" }),
    await ask("grace", "PUT", gadget, { configuration: {} }),
    await ask("grace", "DELETE", gadget),
    await ask("grace", "DELETE", path),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect((await ask("ada", "DELETE", path)).status).toBe(204);
  expect((await ask("ada", "GET", path)).status).toBe(404);
  await sandbox.close();
});

test("only a gadget of the app's goes onto a dashboard, and only into a column it has", async () => {
  const { ask, sandbox } = await aSiteOfManyModules();
  const { body: made } = await ask("ada", "POST", "/dashboards", { name: "The desk" });
  const path = `/dashboards/${String(made["id"])}`;
  expect((await ask("ada", "POST", `${path}/gadgets`, { moduleKey: "admin-page" })).status).toBe(400);
  const { body } = await ask("ada", "POST", `${path}/gadgets`, { moduleKey: "plain-gadget" });
  const gadget = `${path}/gadgets/${(body["gadgets"] as { id: string }[])[0]!.id}`;
  expect((await ask("ada", "PUT", gadget, { column: 2, position: 0 })).status).toBe(400);
  expect((await ask("ada", "PUT", gadget, { column: 1, position: 0 })).status).toBe(200);
  await sandbox.close();
});

test("pages and REST know the same dashboards, gadgets and configurations", async () => {
  const { ask, sandbox, accountIdOf } = await aSiteOfManyModules();
  const rest = async (person: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await sandbox.jira.handle(new Request(`http://localhost/rest/api/3${path}`, init), { accountId: accountIdOf(person) });
    return (await answer.json()) as Record<string, unknown>;
  };
  const closed = await rest("ada", "POST", "/dashboard", { name: "Closed", sharePermissions: [], editPermissions: [] });
  const { body: made } = await ask("ada", "POST", "/dashboards", { name: "The desk" });
  const path = `/dashboards/${String(made["id"])}`;
  const { body } = await ask("ada", "POST", `${path}/gadgets`, { moduleKey: "load-gadget" });
  const { id } = (body["gadgets"] as { id: string }[])[0]!;
  await ask("ada", "PUT", `${path}/gadgets/${id}`, { configuration: { service: "Payments" } });

  const listed = (await ask("grace", "GET", "/dashboards")).body["dashboards"] as { name: string }[];
  expect(listed.map(({ name }) => name)).toEqual(["The desk"]);
  expect((await ask("grace", "GET", `/dashboards/${String(closed["id"])}`)).status).toBe(404);
  expect(await rest("grace", "GET", `/dashboard/${String(made["id"])}/gadget`)).toMatchObject({
    gadgets: [{ moduleKey: expect.stringMatching(/\/static\/load-gadget$/), position: { row: 0, column: 0 } }],
  });
  expect(await rest("grace", "GET", `/dashboard/${String(made["id"])}/items/${id}/properties/config`)).toMatchObject({
    value: { service: "Payments" },
  });
  await sandbox.close();
});
