import * as fc from "fast-check";
import type { FileDocuments } from "../../../src/contract/documents/configuration-file";
import { readConfigurationFile, writeConfigurationFile } from "../../../src/contract/documents/configuration-file";
import type { AccountId } from "../../../src/core/actor";
import type { Level, MatrixDocument } from "../../../src/core/priority/matrix";
import { LEVEL_COLOURS } from "../../../src/core/priority/matrix";
import { aSiteConfiguration } from "../../support/an-incident";

const { site, documents } = aSiteConfiguration();
const present: FileDocuments = {
  matrix: documents.matrix.document,
  services: [{ id: "checkout", name: "Checkout", owner: "ada" as AccountId, tier: 1, componentIds: ["10200"] }],
  categories: [{ id: "network", name: "Network" }],
  stages: { "10001": "investigating" },
  rules: { editedPriority: "keep", whoMayOverride: "edit-issues", acknowledgedBy: ["transition"] },
};
const yaml = writeConfigurationFile(present, site.priorities, "yaml");

/** The text of the n-th line, counted from one. */
const line = (text: string, number: number | null): string => text.split("\n")[(number ?? 0) - 1] ?? "";

test("a file names priorities as people do", () => {
  expect(yaml).toMatch(/^format: incident-desk-configuration\/1\nmatrix:\n/);
  expect(yaml).toContain("      high: Highest\n");
});

/** Twenty ways to get a file wrong: what is done to it, what is said of it, and a piece of the line it is said of. */
const MISTAKES: readonly [what: string, from: string | RegExp, to: string, message: RegExp, at: string][] = [
  ["no format", "format: incident-desk-configuration/1\n", "", /begins with format/, "matrix:"],
  ["another format", "configuration/1", "configuration/9", /begins with format/, "configuration/9"],
  ["a document that does not exist", "categories:", "kategories:", /kategories is not known here/, "network"],
  ["a broken indent", "  impact:\n", " impact:\n   bad\n", /./, ""],
  ["a key twice", "rules:\n", "rules:\n  editedPriority: put-back\n", /unique/i, "editedPriority: keep"],
  ["a priority the site lacks", "high: Highest", "high: Urgent", /the site has no priority called Urgent/, "high: Urgent"],
  ["an empty cell", /\n {6}low: Lowest/, "", /the cell impact Low × urgency Low is empty/, "high: Medium"],
  ["a cell of no level", "low: Lowest", "low: Lowest\n      none: Low", /no level of urgency has the id none/, "none: Low"],
  [
    "a row of no level",
    "  tierRule: null",
    "    total:\n      high: High\n  tierRule: null",
    /no level of impact has the id total/,
    "high: High",
  ],
  ["an id with a space", "- id: high", "- id: very high", /an id is made of/, "very high"],
  ["a level without a name", "name: High", "name: ''", /a name is missing/, "name: ''"],
  ["a level's id twice", "- id: low", "- id: medium", /the id medium is there twice/, "- id: medium"],
  ["two levels of one name", "name: Low", "name: high", /another level is or was called high/, "name: high"],
  ["a colour that is none", "colour: red", "colour: crimson", /Invalid option/, "colour: crimson"],
  ["a tier rule that raises by nothing", "tierRule: null", "tierRule: { upToTier: 1, raiseBy: 0 }", /Too small/, "raiseBy: 0"],
  ["a tier that does not exist", "tier: 1", "tier: 9", /Too big/, "tier: 9"],
  ["a service without a name", "name: Checkout", "name: ''", /a name is missing/, "name: ''"],
  ["a text where a list belongs", /categories:\n.*\n.*\n/, "categories: Network\n", /expected array/, "categories: Network"],
  ["a stage that is none", "investigating", "dreaming", /Invalid option/, "dreaming"],
  ["a rule that is none", "editedPriority: keep", "editedPriority: burn", /Invalid option/, "editedPriority: burn"],
  [
    "a key that no rule has",
    "whoMayOverride: edit-issues",
    "whoMayOverride: edit-issues\n  whoElse: all",
    /whoElse is not known here/,
    "whoElse: all",
  ],
];

test.each(MISTAKES)("%s is named, with its place", (_, from, to, message, at) => {
  const text = yaml.replace(from, to);
  expect(text).not.toBe(yaml);
  const read = readConfigurationFile(text, site.priorities);

  const problems = read.ok ? [] : read.problems;
  expect(problems.map((problem) => problem.message).join("\n")).toMatch(message);
  const named = problems.find((problem) => message.test(problem.message));
  expect(named?.line).not.toBeNull();
  expect(line(text, named?.line ?? null)).toContain(at);
});

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== "");

/** Levels whose ids and names each occur once. */
function levels(prefix: string): fc.Arbitrary<readonly Level[]> {
  const one = fc.record({
    name: words,
    description: fc.string({ maxLength: 40 }),
    examples: fc.array(words, { maxLength: 2 }),
    colour: fc.option(fc.constantFrom(...LEVEL_COLOURS)),
  });
  return fc
    .uniqueArray(one, { minLength: 2, maxLength: 5, selector: ({ name }) => name.toLowerCase() })
    .map((all) => all.map((level, index) => ({ ...level, id: `${prefix}${index}`, formerNames: [] })));
}

const matrix: fc.Arbitrary<MatrixDocument> = fc
  .record({
    impact: levels("i"),
    urgency: levels("u"),
    tierRule: fc.option(fc.record({ upToTier: fc.integer({ min: 1, max: 4 }), raiseBy: fc.integer({ min: 1, max: 4 }) })),
    picks: fc.array(fc.nat(4), { minLength: 25, maxLength: 25 }),
  })
  .map(({ picks, ...rest }) => ({
    ...rest,
    cells: Object.fromEntries(
      rest.impact.map(({ id }, row) => [
        id,
        Object.fromEntries(rest.urgency.map((column, place) => [column.id, site.priorities[picks[row * 5 + place] ?? 0]?.id ?? ""])),
      ]),
    ),
  }));

test.each(["yaml", "json"] as const)("law: what is written as %s and read again is the same", (format) => {
  fc.assert(
    fc.property(matrix, (document) => {
      const file = { ...present, matrix: document };
      expect(readConfigurationFile(writeConfigurationFile(file, site.priorities, format), site.priorities)).toEqual({
        ok: true,
        documents: file,
      });
    }),
  );
});
