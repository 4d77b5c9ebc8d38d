import type { Policies, Policy, PolicyRule } from "./policy";

/** The facts of an incident by which rules choose. */
export type Chooser = {
  readonly priorityId: string | null;
  readonly serviceIds: readonly string[];
  readonly workTypeId: string;
};

/** The policy that an incident goes by: the first rule that fits decides, else the default. Null for none. */
export function choosePolicy({ policies, rules, defaultPolicyId }: Policies, incident: Chooser): Policy | null {
  const rule = rules.find((candidate) => fits(candidate, incident));
  const chosen = rule ? rule.policyId : defaultPolicyId;
  return policies.find(({ id }) => id === chosen) ?? null;
}

function fits({ priorityIds, serviceIds, workTypeIds }: PolicyRule, incident: Chooser): boolean {
  const { priorityId } = incident;
  return (
    (priorityIds.length === 0 || (priorityId !== null && priorityIds.includes(priorityId))) &&
    (serviceIds.length === 0 || incident.serviceIds.some((id) => serviceIds.includes(id))) &&
    (workTypeIds.length === 0 || workTypeIds.includes(incident.workTypeId))
  );
}
