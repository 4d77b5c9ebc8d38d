import type { Service } from "../../../src/core/configuration/documents";
import type { TierRule } from "../../../src/core/priority/matrix";
import { priorityFor, tierOf } from "../../../src/core/priority/priority-for";
import { aConfiguration } from "../../support/an-incident";

const service = (tier: number | null, ...componentIds: string[]): Service => ({ id: "s", name: "S", owner: null, tier, componentIds });
const services = [service(1, "checkout", "cards"), service(2, "refunds"), service(null, "ledger")];

function priorityOf(tierRule: TierRule | null, componentIds: readonly string[], level = "medium"): string {
  const configuration = aConfiguration({ services });
  const rules = { ...configuration, matrix: { ...configuration.matrix, tierRule } };
  return priorityFor(rules, { impactId: level, urgencyId: level, componentIds });
}

test.each<[string, TierRule | null, readonly string[], string]>([
  ["without a rule the cell's stands, whatever is hit", null, ["checkout"], "3"],
  ["a service of the tier raises it", { upToTier: 1, raiseBy: 1 }, ["checkout"], "2"],
  ["by as many steps as the rule says", { upToTier: 1, raiseBy: 2 }, ["cards"], "1"],
  ["a service of a lower tier does not", { upToTier: 1, raiseBy: 1 }, ["refunds"], "3"],
  ["unless the rule goes so far", { upToTier: 2, raiseBy: 1 }, ["refunds"], "2"],
  ["the most critical of several decides", { upToTier: 1, raiseBy: 1 }, ["ledger", "refunds", "cards"], "2"],
  ["a service without a tier raises nothing", { upToTier: 4, raiseBy: 1 }, ["ledger"], "3"],
  ["nor does a component of no service", { upToTier: 4, raiseBy: 1 }, ["website"], "3"],
])("%s", (_, rule, componentIds, priorityId) => {
  expect(priorityOf(rule, componentIds)).toBe(priorityId);
});

test("nothing is raised above the most pressing", () => {
  expect(priorityOf({ upToTier: 1, raiseBy: 4 }, ["checkout"], "high")).toBe("1");
});

test("what no tier is known of has none", () => {
  expect([tierOf(services, []), tierOf(services, ["ledger"]), tierOf(services, ["refunds", "checkout"])]).toEqual([null, null, 1]);
});
