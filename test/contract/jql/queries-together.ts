import { changesOf, everHeld, has, type ScannedQuery } from "./plain-scan";

/** Queries of several conditions. */
export const queriesTogether: readonly ScannedQuery[] = [
  [
    "project = PAY AND (status = Open OR priority = Highest)",
    (issue) => issue.project === 10000 && (issue.status === "1" || issue.priority === "1"),
  ],
  ["project = WEB OR project = PAY AND status = Resolved", (issue) => issue.project === 10001 || issue.status === "5"],
  ["not (status = Open or type = Incident)", (issue) => issue.status !== "1" && issue.type !== "20"],
  [
    "project = PAY and not (assignee = ada-id and priority = Highest)",
    // As everywhere, an issue without a value is not found by `!=`.
    ({ project, assignee, priority }) =>
      project === 10000 && ((assignee !== null && assignee !== "ada-id") || (priority !== null && priority !== "1")),
  ],
  ["not (summary ~ pay and not priority is EMPTY)", (issue) => !has(issue.summary, "pay") || issue.priority === null],
  [
    "status = Open and status was 'In Progress' and not assignee changed",
    (issue) => issue.status === "1" && everHeld(issue, "status", ["3"]) && changesOf(issue, "assignee").length === 0,
  ],
  ["! project = PAY", (issue) => issue.project !== 10000],
  ["", () => true],
];
