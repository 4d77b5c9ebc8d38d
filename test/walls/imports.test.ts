import { spawnSync } from "node:child_process";
import { join } from "node:path";

const importOf = (path: string): string => `import { planted } from "${path}";\nexport const used = planted;\n`;

const broken: [name: string, path: string, text: string, message: string][] = [
  ["core may not import an adapter", "src/core/planted.ts", importOf("../adapters/jira/issues"), "src/core may not import src/adapters"],
  ["core may not import app", "src/core/priority/planted.ts", importOf("../../app/ports"), "src/core may not import src/app"],
  ["core may not import contract", "src/core/planted.ts", importOf("../contract/ui/triage"), "src/core may not import src/contract"],
  ["core may not know Forge", "src/core/planted.ts", importOf("@forge/kvs"), "src/core may not know Forge"],
  ["core may not import a package", "src/core/planted.ts", importOf("zod"), "src/core imports itself and"],
  ["core may not read the clock", "src/core/planted.ts", "export const at = Date.now();\n", "Take `now: Instant` as an argument"],
  ["core may not make a moment of its own", "src/core/planted.ts", "export const at = new Date();\n", "Take `now: Instant` as an argument"],
  [
    "core may not ask the zones' library for the moment",
    "src/core/planted.ts",
    'import { Temporal } from "temporal-polyfill";\nexport const at = Temporal.Now.instant();\n',
    "Take `now: Instant` as an argument",
  ],
  ["core may not draw lots", "src/core/planted.ts", "export const id = Math.random();\n", "Take an id or a seed"],
  ["app may not read the clock", "src/app/planted.ts", "export const at = Date.now();\n", "Take `now: Instant` as an argument"],
  ["app may not import an adapter", "src/app/planted.ts", importOf("../adapters/kvs/desk"), "src/app may not import src/adapters"],
  ["app may not know Forge", "src/app/planted.ts", importOf("@forge/api"), "src/app may not know Forge"],
  ["contract may not import app", "src/contract/ui/planted.ts", importOf("../../app/ports"), "src/contract may not import src/app"],
  [
    "an adapter may not import an entry",
    "src/adapters/jira/planted.ts",
    importOf("../../entry/door"),
    "src/adapters may not import src/entry",
  ],
  ["an entry may not import the sandbox", "src/entry/planted.ts", importOf("../../sandbox/clock"), "src/entry may not import sandbox"],
  [
    "an entry may not import the Custom UI",
    "src/entry/planted.ts",
    importOf("../../static/shared/answer"),
    "src/entry may not import static",
  ],
  ["the Custom UI may not import app", "static/issue-panel/planted.tsx", importOf("../../src/app/ports"), "static may not import src/app"],
  [
    "a surface may not import another",
    "static/issue-panel/planted.tsx",
    importOf("../issue-context/main"),
    "may not import static/issue-context",
  ],
  [
    "the sandbox may not look inside the app",
    "sandbox/jira/planted.ts",
    importOf("../../src/core/result"),
    "sandbox may not import src/core",
  ],
  [
    "the sandbox may not use the app's adapters",
    "sandbox/planted.ts",
    importOf("../src/adapters/kvs/desk"),
    "sandbox may not import src/adapters",
  ],
  ["the app may not import a test", "src/app/planted.ts", importOf("../../test/support/people"), "Nothing imports test/"],
  ["the sandbox may not import a test", "sandbox/planted.ts", importOf("../test/support/people"), "Nothing imports test/"],
];

const allowed: [name: string, path: string, text: string][] = [
  ["core imports itself", "src/core/priority/planted.ts", importOf("../result")],
  ["core imports the zones' library", "src/core/planted.ts", importOf("temporal-polyfill")],
  ["core reckons with the moments it is given", "src/core/planted.ts", "export const at = new Date(0);\n"],
  ["app imports core", "src/app/planted.ts", importOf("../core/result")],
  [
    "an adapter fills a port, over Forge",
    "src/adapters/kvs/planted.ts",
    importOf("../../app/ports") + importOf("@forge/kvs").replaceAll("planted", "kvs").replace("used", "kept"),
  ],
  ["an entry imports app, adapters and contract", "src/entry/planted.ts", importOf("../adapters/jira/issues")],
  ["the Custom UI imports the contract", "static/issue-panel/planted.tsx", importOf("../../src/contract/ui/triage")],
  ["a surface imports what surfaces share", "static/issue-panel/planted.tsx", importOf("../shared/answer")],
  ["the sandbox runs the app from its one entrance", "sandbox/planted.ts", importOf("../src/index")],
];

let messages: string[][];

beforeAll(() => {
  const plants = [...broken, ...allowed].map(([, path, text]) => ({ path, text }));
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "lint-planted.mjs")], {
    input: JSON.stringify(plants),
    encoding: "utf8",
  });
  if (!stdout.startsWith("[")) throw new Error(`Failed to lint what was planted: ${stderr}`);
  messages = JSON.parse(stdout) as string[][];
}, 60_000);

test.each(broken.map(([name, , , message], index) => [name, message, index] as const))("%s", (_name, message, index) => {
  expect(messages[index]?.join("\n")).toContain(message);
});

test.each(allowed.map(([name], index) => [name, broken.length + index] as const))("%s", (_name, index) => {
  expect(messages[index]).toEqual([]);
});
