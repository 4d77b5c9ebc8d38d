import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { evaluateExpression } from "../../../sandbox/jira/expression/evaluate-expression";

type FieldModule = {
  key: string;
  view: { formatter: { expression: string } };
  edit?: { validation?: { expression: string } };
};
const manifest = parse(readFileSync(join(__dirname, "../../../manifest.yml"), "utf8")) as {
  modules: { "jira:customField": FieldModule[] };
};
const moduleOf = (key: string): FieldModule => manifest.modules["jira:customField"].find((module) => module.key === key)!;

describe("the app's own expressions", () => {
  test.each(["impact", "urgency"])("an unknown level of %s is refused and a known one, or none, let through", (key) => {
    const { expression } = moduleOf(key).edit!.validation!;
    const allowed = (value: unknown, properties = {}): unknown => evaluateExpression(expression, { value, project: { properties } });
    expect(allowed("High")).toEqual({ ok: true, value: true });
    expect(allowed(null)).toEqual({ ok: true, value: true });
    expect(allowed("Huge")).toEqual({ ok: true, value: false });

    const own = { "incident-desk.levels": { [key]: ["Huge", "Small"] } };
    expect(allowed(" huge", own)).toEqual({ ok: true, value: true });
    expect(allowed("High", own)).toEqual({ ok: true, value: false });
  });

  test("the formatter of the incident priority gives words for each of its states", () => {
    const { expression } = moduleOf("incident-priority").view.formatter;
    const words = (value: unknown): unknown => evaluateExpression(expression, { value });
    const made = { priority: "High", impact: "High", urgency: "Medium", matrixVersion: 3 };
    expect(words(null)).toEqual({ ok: true, value: "" });
    expect(words(made)).toEqual({ ok: true, value: "High (High impact, Medium urgency, matrix v3)" });
    expect(words({ ...made, override: "VIP" })).toEqual({ ok: true, value: "High (override: VIP)" });
  });

  test.each(["impact", "urgency"])("the formatter of %s shows the level, and nothing where there is none", (key) => {
    const { expression } = moduleOf(key).view.formatter;
    expect(evaluateExpression(expression, { value: "Low" })).toEqual({ ok: true, value: "Low" });
    expect(evaluateExpression(expression, {})).toMatchObject({ ok: false });
    expect(evaluateExpression(expression, { value: undefined })).toEqual({ ok: true, value: "" });
  });
});

test.each<[string, unknown]>([
  ["1 + 2 * 3 - 4 / 2 % 3", 5],
  ["'1' == 1", false],
  ["'a' + 1 + null", "a1null"],
  ["`${value.name} is ${1 + 1}`", "Ada is 2"],
  ["value.missing", null],
  ["value?.tags?.length", 2],
  ["value.nothing?.deep.deeper", null],
  ["value['name'].toUpperCase()", "ADA"],
  ["value.tags[1]", "b"],
  ["value.tags[7]", null],
  ["value.tags.map(tag => tag + '!').join(' ')", "a! b!"],
  ["[1, 2, 3].filter(n => n > 1 && n != 3)", [2]],
  ["[1, 2].some(n => n == 2) && [1, 2].every(n => n > 0)", true],
  ["[1, 2, 3].find(n => n > 5) ?? 'none'", "none"],
  ["' a-b-a '.trim().replace('a', '$&').split('-')", ["$&", "b", "a"]],
  ["'abc'.startsWith('ab') ? 'abc'.indexOf('c') : -1", 2],
  ["(5).toString()", "5"],
  ["!value.name || null", null],
  ["({ a: 1, 'b c': [true] })", { a: 1, "b c": [true] }],
  ["value.name;", "Ada"],
  ["'b' > 'a'", true],
])("%s", (source, value) => {
  expect(evaluateExpression(source, { value: { name: "Ada", tags: ["a", "b"], nothing: null } })).toEqual({ ok: true, value });
});

test.each<[string, string]>([
  ["new Date()", "Jira expressions: 'new' is not emulated"],
  ["true || new Date()", "Jira expressions: 'new' is not emulated"],
  ["this", "Jira expressions: 'this' is not emulated"],
  ["value = 1", "Jira expressions: an assignment is not emulated"],
  ["value++", "Jira expressions: an assignment is not emulated"],
  ["(function () { return 1 })()", "Jira expressions: 'function' is not emulated"],
  ["[1].map(n => { return n })", "Jira expressions: a function body in braces is not emulated"],
  ["[...value]", "Jira expressions: '...' is not emulated"],
  ["typeof value", "Jira expressions: 'typeof' is not emulated"],
  ["1, 2", "Jira expressions: a sequence is not emulated"],
  ["(1, 2)", "Jira expressions: a sequence is not emulated"],
  ["/a/.test('a')", "Jira expressions: '/a/' is not emulated"],
  ["import('node:fs')", "Jira expressions: 'import' is not emulated"],
  ["1; 2", "Jira expressions: unexpected '; 2' after the expression"],
  ["1 +", "Jira expressions: Unexpected token (1:3)"],
  ["process.exit()", 'Evaluation failed: Unrecognized identifier: "process"'],
  ["value.none.name", 'Evaluation failed: "value.none.name" - Type null does not have any properties'],
  ["value.none.trim()", 'Evaluation failed: "value.none.trim" - Type null does not have any properties'],
  ["'a'.repeat(9)", 'Jira expressions: method "repeat" of String is not emulated'],
  ["'a'.includes", `Evaluation failed: "'a'.includes" - Unrecognized property of String: "includes"`],
  ["1 < 'a'", "Evaluation failed: Can't compare Number to String."],
  ["1 - null", "Evaluation failed: Can't apply '-' to Number and null."],
  ["n => n", "Evaluation failed: the result is a function"],
  [`'${"a".repeat(1000)}'`, "Jira expression is too long (1002), limit: 1000 characters"],
])("%s is refused in words", (source, error) => {
  expect(evaluateExpression(source, { value: { name: "Ada" } })).toEqual({ ok: false, error });
});

describe("a hostile expression", () => {
  test.each([
    "constructor.constructor('return process')()",
    "value.constructor.constructor('return process')()",
    "'a'.constructor.constructor('return process')()",
    "[].constructor",
    "[].map.constructor('return 1')()",
    "(n => n).constructor('return 1')()",
    "(n => n).apply([1])",
    "'a'['constr' + 'uctor']",
    "[]['__proto__']",
    "value.hasOwnProperty('name')",
    "value.toString()",
    "value.call()",
    "[1].map(value.escape)",
    "eval('1')",
    "globalThis",
  ])("%s reaches nothing", (source) => {
    expect(evaluateExpression(source, { value: { name: "Ada", escape: () => "out" } }).ok).toBe(false);
  });

  test("what JavaScript hangs on every object is not there", () => {
    expect(
      evaluateExpression("[value.constructor, value.__proto__, value['toString'], value.escape]", { value: { escape: () => 1 } }),
    ).toEqual({
      ok: true,
      value: [null, null, null, null],
    });
  });

  test("a key called __proto__ is a key like any other", () => {
    const result = evaluateExpression("({ '__proto__': { admin: true } }).admin", {});
    expect(result).toEqual({ ok: true, value: null });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test("an expression that grows without end is stopped", () => {
    const doubled = "['aaaaaaaaaaaaaaaa']" + ".map(s => s + s)".repeat(40) + "[0]";
    expect(evaluateExpression(doubled, {})).toMatchObject({ ok: false });
    const looped = "l.map(a => l.map(b => l.map(c => l.map(d => 1))))";
    expect(evaluateExpression(looped, { l: Array.from({ length: 50 }, () => 0) })).toEqual({
      ok: false,
      error: expect.stringContaining("steps"),
    });
  });

  test("an expression nested as deeply as its length allows still gives its value", () => {
    expect(evaluateExpression("(".repeat(499) + "1" + ")".repeat(499), {})).toEqual({ ok: true, value: 1 });
    expect(evaluateExpression("!".repeat(999) + "1", {})).toEqual({ ok: true, value: false });
  });
});
