/** The fragments that JQL functions stand for. */
import fc from "fast-check";
import { parseJql } from "../../../sandbox/jira/jql/parse-jql";
import { answerCall } from "../../../src/core/jql/answer-call";
import type { Level } from "../../../src/core/priority/matrix";

const fields = { impact: "customfield_10050", urgency: "customfield_10051", incidentPriority: "customfield_10052" };
const aLevel = (name: string, formerNames: readonly string[] = []): Level => ({
  id: name,
  name,
  formerNames,
  description: "",
  examples: [],
  colour: null,
});
const site = { impact: [aLevel("Whole", ["High"]), aLevel("Part"), aLevel("One")], urgency: [aLevel("Now"), aLevel("Later")] };
const answered = (functionName: string, given: readonly string[] = [], projects: readonly (readonly [string, readonly Level[]])[] = []) =>
  (["in", "not in"] as const).map((operator) => {
    const levels = { site, projects: projects.map(([projectId, impact]) => ({ projectId, matrix: { ...site, impact } })) };
    const answer = answerCall({ functionName, operator, arguments: given }, { fields, incidentTypeIds: [], levels });
    return answer.kind === "fragment" ? answer.jql : answer.message;
  });

test("what was overridden or drifts is found by what is declared, and the rest by its lack", () => {
  expect(answered("priorityOverridden")).toEqual(['"Incident priority.Override" is not EMPTY', '"Incident priority.Override" is EMPTY']);
  expect(answered("PriorityDrift")).toEqual(["incidentDrift is not EMPTY", "incidentDrift is EMPTY"]);
});

test("a level is that level and those above it, under every name they had; the rest is also what has none", () => {
  expect(answered("impactAtLeast", ["part"])).toEqual([
    'cf[10050] in ("Whole", "High", "Part")',
    'cf[10050] not in ("Whole", "High", "Part") OR cf[10050] is EMPTY',
  ]);
  expect(answered("urgencyAtLeast", ["Now"])[0]).toBe('cf[10051] in ("Now")');
  expect(answered("impactAtLeast", ["HIGH"])).toEqual(answered("impactAtLeast", ["Whole"]));
});

test("a project is named only where other names count than on the site, and those with the same together", () => {
  const own = [aLevel("Part"), aLevel("Whole")];
  expect(answered("impactAtLeast", ["Part"], [["1", site.impact]])).toEqual(answered("impactAtLeast", ["Part"]));
  expect(
    answered(
      "impactAtLeast",
      ["Part"],
      [
        ["1", own],
        ["2", own],
        ["3", [aLevel("Other")]],
      ],
    ),
  ).toEqual([
    '(project not in (1, 2, 3) AND cf[10050] in ("Whole", "High", "Part")) OR (project in (1, 2) AND cf[10050] in ("Part"))',
    '(project not in (1, 2, 3) AND (cf[10050] not in ("Whole", "High", "Part") OR cf[10050] is EMPTY)) OR (project in (1, 2) AND (cf[10050] not in ("Part") OR cf[10050] is EMPTY)) OR (project in (3))',
  ]);
  expect(answered("impactAtLeast", ["Other"], [["3", [aLevel("Other")]]])[0]).toBe('project in (3) AND cf[10050] in ("Other")');
});

test("a level that nobody has is answered with the names there are", () => {
  expect(answered("urgencyAtLeast", ["Whole"])[0]).toBe(
    'urgencyAtLeast: no level of urgency is called "Whole". The levels are Now, Later.',
  );
});

test("more values than Jira takes are refused in words", () => {
  const projects = Array.from({ length: 1_000 }, (_, n) => [String(n), [aLevel("Whole")]] as const);
  expect(answered("impactAtLeast", ["Part"], projects)[0]).toMatch(/too many projects/);
});

test("whatever levels are called, the fragment is JQL that asks for those names", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).filter((name) => name.trim() === name),
        { minLength: 1, maxLength: 5 },
      ),
      (names) => {
        const levels = { site: { ...site, impact: names.map((name) => aLevel(name)) }, projects: [] };
        const answer = answerCall(
          { functionName: "impactAtLeast", operator: "in", arguments: [names[0] ?? ""] },
          { fields, incidentTypeIds: [], levels },
        );
        const parsed = answer.kind === "fragment" ? parseJql(answer.jql) : null;
        const where = parsed?.ok ? parsed.query.where : undefined;
        const operand = where?.clauseType === "terminal" && where.operand?.operandType === "list" ? where.operand.values : [];
        expect(operand.map((value) => (value.operandType === "value" ? value.value : null))).toEqual([names[0]]);
      },
    ),
  );
});
