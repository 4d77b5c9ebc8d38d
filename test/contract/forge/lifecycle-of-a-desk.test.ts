import { aDesk, closeDesks } from "../../support/a-desk";

afterEach(closeDesks);

test("after a reinstallation Jira keeps the issues with the values of the app's fields, and the platform nothing", async () => {
  const desk = await aDesk();
  const key = await desk.raise("ada", { impact: "High", urgency: "High" });
  await desk.settle();
  const before = await desk.standing(key);
  const history = await desk.history(key);
  const { database, forge, jira } = desk.sandbox;
  const stored = (): number => database.prepare("SELECT count(*) AS many FROM forge_kvs").get()?.["many"] as number;
  expect(before.incidentPriority).not.toBeNull();
  expect(stored()).toBeGreaterThan(0);
  const user = forge.appAccountId();

  await forge.reinstall();

  expect(stored()).toBe(0);
  expect(await desk.standing(key)).toEqual(before);
  expect(await desk.history(key)).toEqual(history);
  expect(forge.appAccountId()).toBe(user);
  expect(jira.people().every(({ state }) => state === "active")).toBe(true);
  expect(forge.pendingEvents().map(({ eventType }) => eventType)).toEqual(["avi:forge:installed:app"]);
});
