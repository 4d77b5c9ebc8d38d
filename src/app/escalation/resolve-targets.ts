import type { AccountId, Person } from "../../core/actor";
import { person } from "../../core/actor";
import type { Configuration } from "../../core/configuration/configuration";
import { servicesHit } from "../../core/configuration/services-hit";
import type { Target } from "../../core/escalation/policy";
import type { IssueSnapshot } from "../../core/incident/issue-snapshot";
import { nextOnCall } from "../../core/on-call/next-on-call";
import { onCallAt } from "../../core/on-call/on-call-at";
import { peopleIn } from "../../core/on-call/people-in";
import type { Schedule } from "../../core/on-call/schedule";
import { CLOSED_ACCOUNT } from "../../core/personal-data/accounts-in";
import type { Ports } from "../ports";

/** Jira names at most so many people a mail is sent to; a group of more is not one to page. */
const MOST_PEOPLE = 50;

/** Whom a step's targets are at this moment. */
export type Resolved = {
  readonly people: readonly Person[];
  /** What could not be found out, a sentence each: the ledger says it. */
  readonly unread: readonly string[];
};

/** The people whom a step's targets are at this moment, each once, in the order named. Those whose account is closed are left out. */
export async function resolveTargets(
  targets: readonly Target[],
  configuration: Configuration,
  issue: IssueSnapshot,
  ports: Ports,
): Promise<Resolved> {
  const named: AccountId[] = [];
  const unread: string[] = [];
  for (const target of targets) {
    const found = await peopleOf(target, configuration, issue, ports);
    if (found === null) unread.push("Jira does not let the app read who is in the group.");
    else named.push(...found);
  }
  const distinct = [...new Set(named)].filter((accountId) => accountId !== CLOSED_ACCOUNT).slice(0, MOST_PEOPLE);
  const people = distinct.length === 0 ? [] : (await ports.people.reachable(distinct)).map(person);
  return { people, unread };
}

async function peopleOf(
  target: Target,
  { services, schedules }: Configuration,
  issue: IssueSnapshot,
  ports: Ports,
): Promise<readonly AccountId[] | null> {
  switch (target.kind) {
    case "person":
      return [target.accountId];
    case "group":
      return ports.people.membersOf(target.groupId);
    case "on-call":
      return some(
        await onCall(
          schedules.find(({ id }) => id === target.scheduleId),
          target.who,
          ports,
        ),
      );
    case "assignee":
      return some(issue.assignee);
    case "reporter":
      return some(issue.reporter);
    case "project-lead":
      return some(await ports.people.leadOf(issue.projectId));
    case "service-owner":
      return servicesHit(services, issue.componentIds).flatMap(({ owner }) => some(owner));
  }
}

/** Who is on call, now or next. Whoever left has no shift any more: a gap that a layer below may fill. */
async function onCall(schedule: Schedule | undefined, who: "now" | "next", ports: Ports): Promise<AccountId | null> {
  if (!schedule) return null;
  const everybody = peopleIn(schedule);
  const here = new Set(everybody.length === 0 ? [] : await ports.people.reachable(everybody));
  const gone = new Set(everybody.filter((accountId) => !here.has(accountId)));
  const found = who === "now" ? onCallAt(schedule, ports.clock.now(), gone) : nextOnCall(schedule, ports.clock.now(), gone);
  return found?.accountId ?? null;
}

function some(accountId: AccountId | null): readonly AccountId[] {
  return accountId === null ? [] : [accountId];
}
