import type { Break } from "./app-copies";
import { checkBroken } from "./app-copies";

const cases = {
  "nothing broken": [],
  "an interval that Forge does not have": [{ replace: "interval: fiveMinute", by: "interval: everyMinute" }],
  "an event that no product sends": [{ replace: "avi:jira:created:issue", by: "avi:jira:created:ticket" }],
  "storage used without its scope": [{ replace: "    - storage:app\n", by: "" }],
  "a handler that is not exported": [{ replace: "handler: index.sweep", by: "handler: index.sweeper" }],
  "an export that is no handler": [{ file: "src/index.ts", replace: "export { sweep }", by: "export { sweep as spare, sweep }" }],
  "a page whose resolver does not define what it invokes": [
    { replace: "resolver: { function: issue-panel }", by: "resolver: { function: issue-context }" },
  ],
  "a UI Kit 1 module": [{ replace: "resource: ui/issue-context", by: "function: issue-context" }],
  "an endpoint asked without its scope": [{ replace: "    - write:jira-work\n", by: "" }],
  "a scope asked for nothing": [{ replace: "    - storage:app\n", by: "    - storage:app\n    - manage:jira-webhook\n" }],
  "an endpoint nobody looked up": [{ file: "src/adapters/jira/site.ts", replace: "/rest/api/3/field`", by: "/rest/api/3/fields`" }],
  "an index over two ranges": [{ replace: "range: [dueAt]", by: "range: [dueAt, revision]" }],
  "more memory than a function gets": [{ replace: "memoryMB: 512", by: "memoryMB: 2048" }],
};

type Case = keyof typeof cases;

/** Breaks that stand in one copy: none is in another's lines, and each is told by its own sentence. A copy costs seconds. */
const copies: readonly (readonly Case[])[] = [
  ["nothing broken"],
  [
    "an interval that Forge does not have",
    "an event that no product sends",
    "a handler that is not exported",
    "an endpoint asked without its scope",
    "more memory than a function gets",
  ],
  [
    "storage used without its scope",
    "an export that is no handler",
    "a UI Kit 1 module",
    "an endpoint nobody looked up",
    "an index over two ranges",
  ],
  ["a page whose resolver does not define what it invokes", "a scope asked for nothing"],
];

let found: readonly (readonly string[])[];

beforeAll(async () => {
  found = await checkBroken(copies.map((names) => names.flatMap((name): readonly Break[] => cases[name])));
}, 120_000);

function errorsOf(name: Case): string {
  return (found[copies.findIndex((names) => names.includes(name))] ?? ["not checked"]).join("\n");
}

test("the app as it is has no error", () => {
  expect(errorsOf("nothing broken")).toBe("");
});

test.each<[Case, string | RegExp]>([
  ["an interval that Forge does not have", /manifest\.yml:\d+ .*everyMinute/],
  ["an event that no product sends", 'Trigger "issue-changes" listens to "avi:jira:created:ticket", which is no event of Forge\'s.'],
  ["storage used without its scope", 'imports @forge/kvs, but permissions.scopes lacks "storage:app".'],
  ["a handler that is not exported", 'Function "sweep" has the handler "index.sweeper", which src/index.ts does not export.'],
  ["an export that is no handler", 'src/index.ts exports "spare", which is the handler of no function.'],
  [
    "a page whose resolver does not define what it invokes",
    /invokes "pickCell", which the resolver of module "triage-panel" .* does not define\./,
  ],
  ["a UI Kit 1 module", 'Module "incident-summary" (jira:issueContext) is UI Kit 1: it has a function and no resource.'],
  ["an endpoint asked without its scope", /asks PUT \/rest\/api\/3\/issue\/{}, which needs the scope "write:jira-work"\./],
  ["a scope asked for nothing", 'permissions.scopes has "manage:jira-webhook", which nothing needs.'],
  ["an endpoint nobody looked up", "asks GET /rest/api/3/fields, which is not in tools/forge/jira-operations.json."],
  ["an index over two ranges", 'Index "by-time" of entity "due" has 2 range attributes; an index has one.'],
  ["more memory than a function gets", "app.runtime.memoryMB is 2048; a function gets at most 1024."],
])("%s is caught", (name, sentence) => {
  expect(errorsOf(name)).toMatch(sentence);
});
