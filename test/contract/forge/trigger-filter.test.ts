import type { ForgeOptions } from "../../../sandbox/forge/forge";
import { evaluateExpression } from "../../../sandbox/jira/expression/evaluate-expression";
import { aSmallForge } from "./a-small-forge";

async function heardThrough(filter: string, evaluate: ForgeOptions["evaluate"] = evaluateExpression) {
  const seen: unknown[] = [];
  const sandbox = await aSmallForge({ onOthers: ({ n }: { n: unknown }) => void seen.push(n) }, undefined, {
    manifest: (text) => text.replace("ignoreSelf: true", filter),
    evaluate,
  });
  for (const n of [1, 2, "three"]) sandbox.forge.receive({ eventType: "avi:jira:updated:issue", payload: { n }, causedByAppId: null });
  await sandbox.clock.advance(2_000);
  return { seen, logged: sandbox.logged };
}

test("a trigger hears of the events its expression lets through", async () => {
  expect(await heardThrough('expression: "event.n == 2"')).toEqual({ seen: [2], logged: [] });
});

test.each([
  ["IGNORE", [], 0],
  ["IGNORE_AND_LOG", [], 3],
  ["RECEIVE", [1, 2, "three"], 0],
  ["RECEIVE_AND_LOG", [1, 2, "three"], 3],
])("an expression that fails does as onError %s says", async (onError, seen, lines) => {
  const outcome = await heardThrough(`expression: "nobody.knows", onError: ${onError}`);
  expect(outcome.seen).toEqual(seen);
  expect(outcome.logged).toHaveLength(lines);
});

test("an expression that fails drops the event and says so, unless told", async () => {
  const { seen, logged } = await heardThrough('expression: "event.n"');
  expect(seen).toEqual([]);
  expect(logged[0]).toBe('The filter of the trigger "others" failed: it gave neither true nor false');
});

test("a manifest whose filters nobody can evaluate is refused by name", async () => {
  const unable = aSmallForge({}, undefined, { manifest: (text) => text.replace("ignoreSelf: true", 'expression: "true"') });
  await expect(unable).rejects.toThrow('Failed to filter the events of "others"');
});
