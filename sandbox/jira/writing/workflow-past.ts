import type { Site } from "../site";
import { historiesOf } from "../store/changelog";
import type { IssueRow } from "../store/issues";
import { findStatus } from "../store/vocabulary";
import { membersOf, type Parameters, unknownParameter } from "./workflow-step";

type Passage = { readonly from: string | null; readonly to: string | null };

/** Whether an issue has been in a status before, as the rules on previous statuses count it. */
export function hasBeenIn(site: Site, issue: IssueRow, parameters: Parameters): boolean {
  const wanted = membersOf(parameters["previousStatusIds"]);
  const past = passagesOf(site, issue)
    .filter(({ from, to }) => parameters["ignoreLoopTransitions"] !== "true" || from !== to)
    .map(({ from }) => from);
  const looked = parameters["mostRecentStatusOnly"] === "true" ? past.slice(-1) : past;
  const statuses = parameters["includeCurrentStatus"] === "true" ? [...looked, issue.status_id] : looked;
  return statuses.some((status) => status !== null && wanted.includes(status));
}

/** What is wrong with the status such a rule names. */
export function checkPreviousStatus(site: Site, parameters: Parameters, known: readonly string[]): string | null {
  const statuses = membersOf(parameters["previousStatusIds"]);
  if (statuses.length !== 1) return "The parameter 'previousStatusIds' must name one status.";
  if (!findStatus(site, statuses[0] ?? "")) return `The status with id '${statuses[0] ?? ""}' does not exist.`;
  return unknownParameter(parameters, ["previousStatusIds", "mostRecentStatusOnly", ...known]);
}

function passagesOf(site: Site, issue: IssueRow): Passage[] {
  return historiesOf(site, issue.id)
    .flatMap(({ items }) => items)
    .filter(({ fieldId }) => fieldId === "status")
    .map(({ from, to }) => ({ from, to }));
}
