import type { Policies, Policy } from "../escalation/policy";
import type { Schedule } from "../on-call/schedule";
import type { Problem } from "./check-document";
import type { Choosable } from "./unknown-in";
import { unknownIn, unknownPriorities } from "./unknown-in";

/** What policies name that lies outside them. */
export type PolicyPlace = Choosable & { readonly schedules: readonly Schedule[] };

/** What policies and their rules name that is not there. Empty when all of it is. */
export function checkPolicies({ policies, rules }: Policies, place: PolicyPlace): readonly Problem[] {
  return [
    ...policies.flatMap((policy, nth) => [
      ...goneSchedules(policy, place.schedules).map(within("policies", nth, "steps")),
      ...unknownPriorities(policy.quietHours?.priorityIds ?? [], place.site).map(within("policies", nth, "quietHours")),
    ]),
    ...rules.flatMap((rule, nth) => unknownIn(rule, place).map(within("rules", nth))),
  ];
}

/** What the policies would lack if these were the schedules. Empty when they lack nothing. */
export function checkSchedules(schedules: readonly Schedule[], { policies }: Pick<Policies, "policies">): readonly Problem[] {
  const lacking = policies.flatMap((policy) =>
    onCallTargets(policy)
      .filter(({ scheduleId }) => !schedules.some(({ id }) => id === scheduleId))
      .map(({ scheduleId }) => `the policy ${policy.name} pages by the schedule ${scheduleId}, which would be gone`),
  );
  return [...new Set(lacking)].map((message) => ({ path: [], message }));
}

function goneSchedules(policy: Policy, schedules: readonly Schedule[]): readonly Problem[] {
  return onCallTargets(policy)
    .filter(({ scheduleId }) => !schedules.some(({ id }) => id === scheduleId))
    .map(({ scheduleId, path }) => ({ path, message: `there is no schedule ${scheduleId}` }));
}

function onCallTargets({ steps }: Policy): readonly { readonly scheduleId: string; readonly path: readonly string[] }[] {
  return steps.flatMap(({ targets }, step) =>
    targets.flatMap((target, place) =>
      target.kind === "on-call" ? [{ scheduleId: target.scheduleId, path: [String(step), "targets", String(place), "scheduleId"] }] : [],
    ),
  );
}

function within(...place: readonly (string | number)[]): (problem: Problem) => Problem {
  return ({ path, message }) => ({ path: [...place.map(String), ...path], message });
}
