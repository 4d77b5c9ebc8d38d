import { aSmallJira, APP_ID } from "./a-small-jira";

const incident = {
  propertyKey: "incident",
  entityType: "issue",
  values: [
    { path: "severity", type: "number", searchAlias: "incidentSeverity" },
    { path: "owner.team", type: "string", searchAlias: "owningTeam" },
    { path: "nextDue", type: "date", searchAlias: "nextDue" },
  ],
};
const drift = { propertyKey: "drift", values: [{ path: "words", type: "text", searchAlias: "driftWords" }] };

/** Three incidents: one with a full property, one with a wrong type, one without. */
async function aJiraWithProperties() {
  const small = aSmallJira();
  small.jira.installApp({
    appId: APP_ID,
    environmentId: "env",
    installationId: "one",
    name: "Desk",
    scopes: [],
    customFields: [],
    entityProperties: [
      { key: "one", ...incident },
      { key: "set", properties: [drift] },
    ],
  });
  const [full, wrong, none] = [await small.raise(), await small.raise(), await small.raise()];
  const put = (key: string, property: string, value: unknown) => small.ask("ada", "PUT", `/issue/${key}/properties/${property}`, value);
  await put(full, "incident", { severity: 2, owner: { team: "Red" }, nextDue: "2026-01-18T00:00:00.000Z" });
  await put(full, "drift", { words: "clocks ran apart" });
  await put(wrong, "incident", { severity: "high", owner: {}, nextDue: 7 });
  const found = async (jql: string): Promise<string[]> => {
    const { status, body } = await small.ask("ada", "POST", "/search/jql", {
      jql: `project = PAY AND ${jql} ORDER BY key`,
      fields: ["key"],
    });
    return status === 200 ? body.issues.map((issue: { key: string }) => issue.key) : body.errorMessages;
  };
  return { ...small, found, full, wrong, none };
}

test.each([
  ["incidentSeverity = 2", ["full"]],
  ["incidentSeverity < 3", ["full"]],
  ["incidentSeverity > 2", []],
  ["issue.property[incident].severity >= 2", ["full"]],
  ["incidentSeverity is EMPTY", ["wrong", "none"]],
  ["owningTeam = Red", ["full"]],
  ["owningTeam is not EMPTY", ["full"]],
  ["nextDue < '2026-01-19'", ["full"]],
  ["nextDue < '2026-01-17'", []],
  ["driftWords ~ clocks", ["full"]],
  ["watchers >= 1", ["full", "wrong", "none"]],
  ["watchers > 1", []],
] as const)("%s finds what the property holds under its declared path", async (jql, expected) => {
  const jira = await aJiraWithProperties();

  expect(await jira.found(jql)).toEqual(expected.map((name) => jira[name]));
});

test("a path that no app declared is not searched", async () => {
  const { found } = await aJiraWithProperties();

  expect(await found("issue.property[incident].colour = red")).toEqual([expect.stringContaining("does not exist")]);
});
