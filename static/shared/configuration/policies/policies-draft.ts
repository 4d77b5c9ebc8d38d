import type { Policies, Policy } from "../../../../src/core/escalation/policy";
import { freshId } from "../fresh-id";

/** Gives the policies with one more, under an id and a name of its own. The first of all is for every incident. */
export function withPolicyAdded(document: Policies, policy: Policy): Policies {
  const { policies, defaultPolicyId } = document;
  const id = policies.some((one) => one.id === policy.id) ? freshId(policy.id, policies) : policy.id;
  const isNamed = (name: string) => policies.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const name = isNamed(policy.name) ? `${policy.name} (${id})` : policy.name;
  return {
    ...document,
    policies: [...policies, { ...policy, id, name }],
    defaultPolicyId: policies.length === 0 ? id : defaultPolicyId,
  };
}

/** Gives the document with these policies: no rule names one that was taken away. */
export function withPolicies(document: Policies, policies: readonly Policy[]): Policies {
  const isThere = (id: string | null) => id === null || policies.some((policy) => policy.id === id);
  return {
    policies,
    rules: document.rules.filter(({ policyId }) => isThere(policyId)),
    defaultPolicyId: isThere(document.defaultPolicyId) ? document.defaultPolicyId : null,
  };
}
