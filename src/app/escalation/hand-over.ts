import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { HandleRefusal } from "../../core/escalation/handle-incident";
import { handOver as decide } from "../../core/escalation/handle-incident";
import type { Result } from "../../core/result";
import { refuse } from "../../core/result";
import type { OpenIncident, OpenRefusal } from "../open-incident";
import type { Ports } from "../ports";
import { handleIncident } from "./handle-incident";

export type HandOverRefusal = HandleRefusal | OpenRefusal | { readonly kind: "jira-refused"; readonly reason: string };

/**
 * Hands an incident to another person, who has it from then on, and makes them its assignee in the caller's name. The
 * assignment comes first: whom Jira does not let be assigned is handed nothing. Done twice it is done once.
 *
 * The caller has opened the incident as that person and checked their right.
 */
export async function handOver(
  opened: OpenIncident,
  to: AccountId,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenIncident, HandOverRefusal>> {
  const { configuration, issue, stored } = opened;
  const allowed = decide({ configuration, issue, record: stored.record, by: person(by), now: ports.clock.now() }, to);
  if (!allowed.ok) return allowed;
  const assigned = await ports.issues.assign(issue.issueId, to, "person");
  if (!assigned.ok) return refuse({ kind: "jira-refused", reason: assigned.refusal });
  return handleIncident(opened, by, ports, (handled) => decide(handled, to));
}
