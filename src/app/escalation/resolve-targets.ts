import type { AccountId, Person } from "../../core/actor";
import { person } from "../../core/actor";
import type { Configuration } from "../../core/configuration/configuration";
import type { Target } from "../../core/escalation/policy";
import type { IssueSnapshot } from "../../core/incident/issue-snapshot";
import { CLOSED_ACCOUNT } from "../../core/personal-data/accounts-in";
import type { Ports } from "../ports";

/** Jira names at most so many people a mail is sent to; a group of more is not one to page. */
const MOST_PEOPLE = 50;

/** The people whom a step's targets are at this moment, each once, in the order named. Those whose account is closed are left out. */
export async function resolveTargets(
  targets: readonly Target[],
  configuration: Configuration,
  issue: IssueSnapshot,
  ports: Ports,
): Promise<readonly Person[]> {
  const named: AccountId[] = [];
  for (const target of targets) named.push(...(await peopleOf(target, configuration, issue, ports)));
  const distinct = [...new Set(named)].filter((accountId) => accountId !== CLOSED_ACCOUNT).slice(0, MOST_PEOPLE);
  return distinct.length === 0 ? [] : (await ports.people.reachable(distinct)).map(person);
}

async function peopleOf(target: Target, { services }: Configuration, issue: IssueSnapshot, ports: Ports): Promise<readonly AccountId[]> {
  switch (target.kind) {
    case "person":
      return [target.accountId];
    case "group":
      return ports.people.membersOf(target.groupId);
    case "on-call":
      return [];
    case "assignee":
      return some(issue.assignee);
    case "reporter":
      return some(issue.reporter);
    case "project-lead":
      return some(await ports.people.leadOf(issue.projectId));
    case "service-owner":
      return services
        .filter(({ componentIds }) => componentIds.some((id) => issue.componentIds.includes(id)))
        .flatMap(({ owner }) => some(owner));
  }
}

function some(accountId: AccountId | null): readonly AccountId[] {
  return accountId === null ? [] : [accountId];
}
