import type { AccountId } from "../actor";
import type { Documents } from "../configuration/documents";
import { nextOnCall } from "../on-call/next-on-call";
import { onCallAt } from "../on-call/on-call-at";
import type { Instant } from "../time";
import type { Step, Target } from "./policy";

/** Whom a step reaches, as far as can be said before there is an incident. */
export type Whom =
  | { readonly kind: "person"; readonly accountId: AccountId }
  | { readonly kind: "members"; readonly groupId: string }
  /** Whoever that is then. */
  | { readonly kind: "role"; readonly role: "assignee" | "reporter" | "project-lead" }
  /** A hole in a schedule, a service without an owner, or no service at all. */
  | { readonly kind: "nobody"; readonly target: Extract<Target, { kind: "on-call" | "service-owner" }> };

/** Whom the targets are at a moment, each person once, in the order named. */
export function whomOf(
  targets: readonly Target[],
  { services, schedules }: Pick<Documents, "services" | "schedules">,
  serviceId: string | null,
  at: Instant,
): readonly Whom[] {
  const all = targets.map((target): Whom => {
    switch (target.kind) {
      case "person":
        return { kind: "person", accountId: target.accountId };
      case "group":
        return { kind: "members", groupId: target.groupId };
      case "assignee":
      case "reporter":
      case "project-lead":
        return { kind: "role", role: target.kind };
      case "service-owner": {
        const owner = services.find(({ id }) => id === serviceId)?.owner ?? null;
        return owner === null ? { kind: "nobody", target } : { kind: "person", accountId: owner };
      }
      case "on-call": {
        const schedule = schedules.find(({ id }) => id === target.scheduleId);
        const found = schedule && (target.who === "now" ? onCallAt(schedule, at) : nextOnCall(schedule, at));
        return found ? { kind: "person", accountId: found.accountId } : { kind: "nobody", target };
      }
    }
  });
  const isFirst = (whom: Whom, place: number): boolean =>
    whom.kind !== "person" || all.findIndex((other) => other.kind === "person" && other.accountId === whom.accountId) === place;
  return all.filter(isFirst);
}

/** Whether a step makes Jira send mail. */
export function isWritten({ actions }: Pick<Step, "actions">): boolean {
  return actions.some(({ kind }) => kind === "mail");
}
