import { aSiteWithFields, type SiteWithFields } from "./a-site-with-fields";

/** Of each type: what one issue holds, and queries that find it or, after the bar, do not. */
const QUERIES: readonly [type: string, value: (site: SiteWithFields) => unknown, finds: string, misses: string][] = [
  ["select", () => ({ value: "EU" }), "= eu", "= US"],
  ["multiselect", () => [{ value: "EU" }, { value: "US" }], "in (US)", "not in (US)"],
  ["cascadingselect", () => ({ value: "EU", child: { value: "EU north" } }), '= "EU north"', "= US"],
  ["labels", () => ["red", "blue"], "= blue", "= green"],
  ["userpicker", ({ accountId }) => ({ accountId: accountId("ada") }), "= currentUser()", '= "Grace Okafor"'],
  [
    "multiuserpicker",
    ({ accountId }) => [{ accountId: accountId("ada") }, { accountId: accountId("grace") }],
    '= "Grace Okafor"',
    '= "Tim Novak"',
  ],
  ["grouppicker", () => ({ name: "jira-users" }), "= jira-users", "= site-admins"],
  ["datepicker", () => "2026-02-03", '> "2026-02-01"', '> "2026-02-04"'],
  ["datetime", () => "2026-02-03T03:05:00.000+0000", '< "2026-02-04"', '< "2026-02-01"'],
  ["float", () => 2.5, "> 2", "> 3"],
  ["textfield", () => "Rack 4", '~ "rack"', '~ "shelf"'],
];

test.each(QUERIES)("a %s field is searched by what it holds", async (type, value, finds, misses) => {
  const site = await aSiteWithFields([type]);
  const clause = `cf[${site.fieldOf(type).slice("customfield_".length)}]`;
  const key = await site.raise("ada", { [site.fieldOf(type)]: value(site) });
  await site.raise();

  expect(await site.keysOf(`${clause} ${finds}`)).toEqual([key]);
  expect(await site.keysOf(`${clause} ${misses}`)).toEqual([]);
  expect(await site.keysOf(`${clause} is not EMPTY ORDER BY ${clause}`)).toEqual([key]);
});
