import { aSmallJira } from "./a-small-jira";

const incident = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" };

test("of many issues each is made or refused on its own, and the refusals say which", async () => {
  const { ask } = aSmallJira();

  const { status, body } = await ask("tim", "POST", "/issue/bulk", {
    issueUpdates: [{ fields: incident }, { fields: { ...incident, summary: "" } }, { fields: incident }],
  });

  expect(status).toBe(201);
  expect(body.issues.map((issue: { key: string }) => issue.key)).toEqual(["PAY-1", "PAY-2"]);
  expect(body.errors).toMatchObject([
    { status: 400, failedElementNumber: 1, elementErrors: { errors: { summary: "You must specify a summary of the issue." } } },
  ]);
});

test("fifty issues can be made at once, fifty-one are refused whole", async () => {
  const { ask } = aSmallJira();
  const many = (count: number) => ({ issueUpdates: Array.from({ length: count }, () => ({ fields: incident })) });

  expect((await ask("tim", "POST", "/issue/bulk", many(51))).status).toBe(400);
  const { body } = await ask("tim", "POST", "/issue/bulk", many(50));

  expect(body.issues).toHaveLength(50);
  expect(body.issues[0].key).toBe("PAY-1");
});

test("histories of many issues come oldest first in pages, whole where one of the fields asked for changed", async () => {
  const { ask, clock, raise } = aSmallJira();
  const [one, other] = [await raise(), await raise()];
  await ask("ada", "PUT", `/issue/${other}`, { fields: { labels: ["late"] } });
  await clock.advance(1000);
  await ask("ada", "PUT", `/issue/${one}`, { fields: { labels: ["later"], summary: "Checkout is down" } });
  await ask("ada", "PUT", `/issue/${one}`, { fields: { summary: "Checkout is up" } });
  const asked = { issueIdsOrKeys: [one, other, "WEB-999"], fieldIds: ["labels"], maxResults: 1 };

  const first = await ask("ada", "POST", "/changelog/bulkfetch", asked);
  const second = await ask("ada", "POST", "/changelog/bulkfetch", { ...asked, nextPageToken: first.body.nextPageToken });

  const fieldsOf = (page: typeof first): string[][] =>
    page.body.issueChangeLogs.flatMap((log: { changeHistories: { items: { field: string }[] }[] }) =>
      log.changeHistories.map(({ items }) => items.map(({ field }) => field).sort()),
    );
  expect([...fieldsOf(first), ...fieldsOf(second)]).toEqual([["labels"], ["labels", "summary"]]);
  expect(second.body.nextPageToken).toBeUndefined();
});

test("a property is set on all of the issues or on none, as a task that is over", async () => {
  const { ask, raise } = aSmallJira();
  const ids = await Promise.all([raise(), raise()].map(async (key) => Number((await ask("ada", "GET", `/issue/${await key}`)).body.id)));
  const propertyOf = async (id: number) => (await ask("ada", "GET", `/issue/${id}/properties/origin`)).body.value;

  const refused = await ask("ada", "POST", "/issue/properties", { entitiesIds: [...ids, 999], properties: { origin: 1 } });
  expect(refused.status).toBe(400);
  expect(await propertyOf(ids[0]!)).toBeUndefined();

  expect((await ask("ada", "POST", "/issue/properties", { entitiesIds: ids, properties: { origin: 1 } })).status).toBe(303);
  expect(await Promise.all(ids.map(propertyOf))).toEqual([1, 1]);
  const { body } = await ask("ada", "GET", "/task/10000");
  expect(body).toMatchObject({ status: "COMPLETE", progress: 100, result: { updated: 2 } });
  expect((await ask("tim", "GET", "/task/10000")).status).toBe(403);
});

test("ten properties can be set at once, eleven are refused", async () => {
  const { ask, raise } = aSmallJira();
  const id = Number((await ask("ada", "GET", `/issue/${await raise()}`)).body.id);
  const many = (count: number) => ({
    entitiesIds: [id],
    properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, index])),
  });

  expect((await ask("ada", "POST", "/issue/properties", many(10))).status).toBe(303);
  expect((await ask("ada", "POST", "/issue/properties", many(11))).status).toBe(400);
});
