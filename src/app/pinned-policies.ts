import type { Configuration, SiteConfiguration } from "../core/configuration/configuration";
import { policiesOf } from "../core/configuration/configuration";
import type { VersionedPolicies } from "../core/escalation/begin-escalation";
import type { EscalationRun } from "../core/escalation/escalation-run";
import { isSamePin } from "../core/priority/matrix";
import type { Ports } from "./ports";

/** The policies that a running escalation goes by, in the version it began with; the newest where none runs, or that version is lost. */
export async function pinnedPolicies(
  site: SiteConfiguration,
  newest: Configuration,
  run: EscalationRun | null,
  ports: Ports,
): Promise<VersionedPolicies> {
  if (run === null || run.ended || isSamePin(run.policy, newest.policies)) return newest.policies;
  const { scope, version } = run.policy;
  const sites = policiesOf("site", site.documents.policies);
  if (isSamePin(run.policy, sites)) return sites;
  const [older] = await ports.configurations.readOlder(scope, "policies", [version]);
  return older ? policiesOf(scope, older) : newest.policies;
}
