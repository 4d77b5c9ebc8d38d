import type { NameOf } from "../../../../src/core/configuration/lines-of";
import type { PassedOverWhy } from "../../../../src/core/escalation/decide-due";
import type { Preview } from "../../../../src/core/escalation/preview-incident";
import { isWritten, type Whom } from "../../../../src/core/escalation/whom-of";
import type { PagingChoices } from "./paging-choices";

/** Why a step calls nobody. */
export const PASSED_OVER: Readonly<Record<PassedOverWhy, string>> = {
  acknowledged: "not needed: somebody has acknowledged it",
  "no-such-goal": "left out: no such goal is set for it",
  "not-reassigned": "left out: it was not reassigned so often",
  "not-reopened": "left out: it was not reopened",
};

const ROLES = { assignee: "its assignee", reporter: "its reporter", "project-lead": "the project’s lead" } as const;

/** Gives the words for somebody who is not one person known beforehand. */
export function whomWords(whom: Exclude<Whom, { kind: "person" }>, choices: PagingChoices): string {
  const nameOf = namesFrom(choices);
  if (whom.kind === "members") return `members of ${nameOf("group", whom.groupId)}`;
  if (whom.kind === "role") return ROLES[whom.role];
  return whom.target.kind === "on-call"
    ? `nobody: ${nameOf("schedule", whom.target.scheduleId)} has nobody on call`
    : "nobody: no service with an owner";
}

/** Gives how many mails Jira will send, and to whom besides, where that cannot be counted beforehand. */
export function mailSentence({ mails, pages }: Pick<Preview, "mails" | "pages">, choices: PagingChoices): string {
  const written = pages.filter(({ passedOver, step }) => passedOver === null && isWritten(step)).flatMap(({ whom }) => whom);
  const open = written.flatMap((whom) => (whom.kind === "members" || whom.kind === "role" ? [whomWords(whom, choices)] : []));
  const others = [...new Set(open)];
  const counted = `Jira will send ${mails === 1 ? "1 mail" : `${mails} mails`}`;
  if (others.length === 0) return `${counted}.`;
  return `${counted}, and more to ${new Intl.ListFormat("en", { type: "conjunction" }).format(others)}.`;
}

/** Gives the names of what policies point at; the id where there is none. */
export function namesFrom({ groups, schedules, statuses, fields }: PagingChoices): NameOf {
  const lists = { group: groups, schedule: schedules, status: statuses, field: fields };
  return (kind, id) => (kind in lists ? lists[kind as keyof typeof lists].find((one) => one.id === id)?.name : undefined) ?? id;
}
