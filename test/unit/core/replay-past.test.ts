import { NO_LEVEL_NAMES } from "../../../src/core/priority/level-names";
import type { PastRules, PlacedIncident } from "../../../src/core/priority/replay-past";
import { replayPast } from "../../../src/core/priority/replay-past";
import { aConfiguration } from "../../support/an-incident";

const { matrix, site } = aConfiguration();
const rules: PastRules = { levelNames: NO_LEVEL_NAMES, priorities: site.priorities, services: [], servicesOf: {} };
const checkout = { id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: ["10"] };
const low: PlacedIncident = { name: "PAY-1", projectId: "10000", impact: "Low", urgency: "Low", componentIds: ["10"], priorityId: "5" };

test("an incident that carries a level's former name is replayed under that level", () => {
  const levelNames = { impact: { Minor: "low" }, urgency: {} };
  expect(replayPast(matrix, rules, [{ ...low, impact: "Minor" }])[0]?.kind).toBe("left-out");
  expect(replayPast(matrix, { ...rules, levelNames }, [{ ...low, impact: "Minor" }])[0]?.kind).toBe("same");
});

test("an incident is raised for its own project's services where the project has some, and for the scope's where it has none", () => {
  const raising = { ...matrix, tierRule: { upToTier: 1, raiseBy: 1 } };
  const other = { ...low, name: "OPS-1", projectId: "10003" };
  const raised = (over: Partial<PastRules>): readonly string[] =>
    replayPast(raising, { ...rules, ...over }, [low, other]).flatMap(({ kind, incident }) => (kind === "changed" ? [incident.name] : []));
  expect(raised({ servicesOf: { "10003": [checkout] } })).toEqual(["OPS-1"]);
  expect(raised({ services: [checkout], servicesOf: { "10003": [] } })).toEqual(["PAY-1"]);
});
