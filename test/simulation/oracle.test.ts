/** What law 1 asks, checked on incidents made by hand: an oracle that takes everything would find nothing. */
import { FIRST_MATRIX, PRIORITY_IDS } from "./model/matrix";
import type { Oracle, OracleIssue } from "./model/oracle";
import { createOracle } from "./model/oracle";

const PAY = "10000";
const NOW = 1_000;

function anOracle(): Oracle {
  const oracle = createOracle(FIRST_MATRIX, [PAY], PRIORITY_IDS);
  oracle.raised("1");
  return oracle;
}

/** An incident at High impact and Medium urgency, as it should be. */
function anIssue(over: Partial<OracleIssue> = {}): OracleIssue {
  const field = { priorityId: "2", impact: "High", urgency: "Medium", matrixVersion: 1 };
  return { id: "1", projectId: PAY, impact: "High", urgency: "Medium", priorityId: "2", componentIds: [], field, ...over };
}
const field = (over: Partial<NonNullable<OracleIssue["field"]>>): OracleIssue["field"] =>
  ({ ...anIssue().field, ...over }) as OracleIssue["field"];

test("an incident that its matrix explains is right, in any case of letters", () => {
  expect(anOracle().wrongAtRest(anIssue({ impact: " high" }), NOW)).toBeNull();
});

test.each<[string, Partial<OracleIssue>]>([
  ["a priority beside the matrix", { priorityId: "4" }],
  ["an app's field that says nothing", { field: null }],
  ["an app's field that says another priority", { field: field({ priorityId: "3" }) }],
  ["an app's field of a version there never was", { field: field({ matrixVersion: 2 }) }],
  ["an override that nobody made", { field: field({ override: "So." }) }],
  ["an explanation without both levels", { urgency: null }],
])("%s is wrong", (_, over) => {
  expect(anOracle().wrongAtRest(anIssue(over), NOW)).toMatch(/^no version makes its priority/);
});

test("an incident stays with the version it was seen to go by, until it is moved", () => {
  const oracle = anOracle();
  expect(oracle.wrongAtRest(anIssue(), NOW)).toBeNull();
  oracle.saved("site", 2, FIRST_MATRIX);
  const moved = anIssue({ field: field({ matrixVersion: 2 }) });
  expect(oracle.wrongAtRest(moved, NOW)).toMatch(/^it goes by another version/);
  oracle.applied("1", PAY);
  expect(oracle.wrongAtRest(moved, NOW)).toBeNull();
  expect(oracle.wrongAtRest(anIssue(), NOW)).toMatch(/^it goes by another version/);
});

test("an override must stand until its end, and not a moment longer", () => {
  const oracle = anOracle();
  const standing = anIssue({ priorityId: "5", field: field({ priorityId: "5", override: "So." }) });
  oracle.overridden("1", { priorityId: "5", reason: "So.", until: NOW }, "yes");

  expect([oracle.wrongAtRest(standing, NOW - 1), oracle.wrongAtRest(anIssue(), NOW)]).toEqual([null, null]);
  expect(oracle.wrongAtRest(anIssue(), NOW - 1)).toMatch(/^the override to 5/);
  expect(oracle.wrongAtRest(standing, NOW)).toMatch(/^no version/);
});

test("the tier of the service that is hit counts where the matrix says so", () => {
  const oracle = anOracle();
  oracle.saved("site", 2, { ...FIRST_MATRIX, tierRule: { upToTier: 1, raiseBy: 1 } });
  oracle.servicesSaved("site", [{ tier: 1, componentIds: ["7"] }]);
  oracle.applied("1", PAY);
  const raised = { priorityId: "1", field: field({ priorityId: "1", matrixVersion: 2 }) };

  expect(oracle.wrongAtRest(anIssue({ ...raised, componentIds: ["7"] }), NOW)).toBeNull();
  expect(oracle.wrongAtRest(anIssue(raised), NOW)).not.toBeNull();
});

test("a level that was renamed is the same level, under either name", () => {
  const oracle = anOracle();
  const impact = FIRST_MATRIX.impact.map((level) => (level.id === "high" ? { ...level, name: "Whole company" } : level));
  oracle.saved("site", 2, { ...FIRST_MATRIX, impact });

  expect(oracle.wrongAtRest(anIssue({ impact: "Whole company" }), NOW)).toBeNull();
  expect(oracle.wrongAtRest(anIssue(), NOW)).toBeNull();
  expect(oracle.namesIn(PAY, "impact")).toEqual(["High", "Medium", "Low", "Whole company"]);
});
