import { countPaths, liftPaths, propertyPathOf } from "../../../sandbox/forge/manifest/property-paths";
import { evaluateExpression } from "../../../sandbox/jira/expression/evaluate-expression";
import { aSmallForge } from "./a-small-forge";

const EVENT = { issue: { id: "10001", fields: { project: { id: "10000" } } } };

/** What the app hears of an updated issue whose property `k` has this value, and what is logged. */
async function heard(value: unknown, rest: string, payload: Record<string, unknown> = EVENT) {
  const events: Record<string, unknown>[] = [];
  const { forge, clock, logged } = await aSmallForge({ onOthers: (event: Record<string, unknown>) => void events.push(event) }, undefined, {
    manifest: (text) => text.replace("filter: { ignoreSelf: true }", rest),
    evaluate: evaluateExpression,
    propertyOf: (entity, id, key) => (key === "k" && `${entity} ${id}` === "issue 10001" ? value : undefined),
  });
  forge.receive({ eventType: "avi:jira:updated:issue", payload, causedByAppId: null });
  await clock.advance(2_000);
  return { events, logged };
}

const filtered = (expression: string): string => `filter: { expression: ${JSON.stringify(expression)} }`;
const including = (...paths: string[]): string => `payload: { include: { propertyPaths: ${JSON.stringify(paths)} } }`;

test.each([
  ["a part", "event.runtime.issue.properties['k'].type == 'bug'", { type: "bug" }, 1],
  ["another value", "event.runtime.issue.properties['k'].type == 'bug'", { type: "story" }, 0],
  ["parts in brackets", "event.runtime.issue.properties['k']['a.b'] == 1", { a: { b: 1 } }, 1],
  ["the property itself", "event.runtime.issue.properties['k']", true, 1],
  ["an object, which is null", "event.runtime.issue.properties['k'].a == null", { a: { b: 1 } }, 1],
  ["what is not there, which is null", "event.runtime.project.properties['k'].a == null", { a: 1 }, 1],
  ["a list in parentheses", "(event.runtime.issue.properties['k'].list).length > 1", { list: ["a", "b"] }, 1],
])("a filter sees %s", async (_what, expression, value, times) => {
  const { events, logged } = await heard(value, filtered(expression));
  expect([events.length, logged]).toEqual([times, []]);
});

test("an event brings the properties its trigger asks for, under the words it asked with", async () => {
  const paths = ["issue.properties['k'].type", "issue.properties['k'].list", "issue.properties['k'].gone", "project.properties['k'].type"];
  const { events } = await heard({ type: "bug", list: [1, 2] }, including(...paths));
  expect(events[0]?.["payloadIncludeProperties"]).toEqual({ "issue.properties['k'].type": "bug", "issue.properties['k'].list": [1, 2] });
});

test("a link's event brings those of its source", async () => {
  const { events } = await heard("here", including("issue.properties['k']"), { sourceIssueId: 10001, destinationIssueId: 10002 });
  expect(events[0]?.["payloadIncludeProperties"]).toEqual({ "issue.properties['k']": "here" });
});

test("an event whose trigger asks for none brings none", async () => {
  const { events } = await heard("here", filtered("event.runtime.issue.properties['k'] == 'here'"));
  expect(events[0]).not.toHaveProperty("payloadIncludeProperties");
});

test("properties of people are refused by name", async () => {
  const { events, logged } = await heard(1, filtered("event.runtime.user.properties['k'].role == 'admin'"));
  expect([events, logged]).toEqual([[], ['The filter of the trigger "others" failed: the sandbox keeps no properties of people']]);
});

test("the same place counts once, however it is written", () => {
  const filter = { expression: "event.runtime.issue.properties['k']['a'] == 1 && event.runtime.issue.properties[\"k\"].a == 2" };
  expect(countPaths([{ filter, payload: { include: { propertyPaths: ["issue.properties['k'].a", "issue.properties['k'].b"] } } }])).toBe(2);
});

test("a member that is called is no part of a path", () => {
  const { expression, paths } = liftPaths("event.runtime.issue.properties['k'].words.includes('x')");
  expect(expression).toBe("runtimeValue0.includes('x')");
  expect(paths[0]?.path).toEqual({ entity: "issue", key: "k", parts: ["words"] });
  expect(propertyPathOf("event.issue.key")).toBeNull();
});
