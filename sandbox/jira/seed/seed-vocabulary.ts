import type { Rows } from "../store/rows";
import { priorityIcon, SIGNS, typeIcon } from "./icons";

export const TYPES = {
  incident: "10001",
  problem: "10002",
  followUp: "10003",
  task: "10004",
  bug: "10005",
  story: "10006",
  subtask: "10007",
} as const;

export const STATUSES = {
  toTriage: "10001",
  investigating: "10002",
  mitigated: "10003",
  resolved: "10004",
  closed: "10005",
  toDo: "10006",
  inProgress: "10007",
  done: "10008",
} as const;

export const RESOLUTION_DONE = "10000";

/** Puts the site's words into empty tables: work types, statuses, priorities, resolutions, link types. */
export function seedVocabulary(rows: Rows): void {
  const types = [
    [TYPES.incident, "Incident", "An unplanned interruption of a service.", 0, typeIcon("#C9372C", SIGNS.bang)],
    [TYPES.problem, "Problem", "The cause of one or more incidents.", 0, typeIcon("#A54800", SIGNS.magnifier)],
    [TYPES.followUp, "Follow-up", "An action out of a review.", 0, typeIcon("#5E4DB2", SIGNS.arrowOn)],
    [TYPES.task, "Task", "A small, distinct piece of work.", 0, typeIcon("#0C66E4", SIGNS.check)],
    [TYPES.bug, "Bug", "A problem or error.", 0, typeIcon("#E2483D", SIGNS.bug)],
    [TYPES.story, "Story", "Functionality expressed as a user goal.", 0, typeIcon("#1F845A", SIGNS.bookmark)],
    [TYPES.subtask, "Sub-task", "A small piece of work that is part of a larger task.", -1, typeIcon("#1D7AFC", SIGNS.nested)],
  ] as const;
  types.forEach((type, position) =>
    rows.run(
      "INSERT INTO jira_issue_type (id, name, description, hierarchy_level, icon, position) VALUES (?, ?, ?, ?, ?, ?)",
      ...type,
      position,
    ),
  );

  const statuses = [
    [STATUSES.toTriage, "To triage", "new"],
    [STATUSES.investigating, "Investigating", "indeterminate"],
    [STATUSES.mitigated, "Mitigated", "indeterminate"],
    [STATUSES.resolved, "Resolved", "done"],
    [STATUSES.closed, "Closed", "done"],
    [STATUSES.toDo, "To do", "new"],
    [STATUSES.inProgress, "In progress", "indeterminate"],
    [STATUSES.done, "Done", "done"],
  ] as const;
  statuses.forEach((status, position) =>
    rows.run("INSERT INTO jira_status (id, name, category, position) VALUES (?, ?, ?, ?)", ...status, position),
  );

  const priorities = [
    ["1", "Highest", "This problem will block progress.", "#C9372C", SIGNS.up2],
    ["2", "High", "Serious problem that could block progress.", "#E2483D", SIGNS.up],
    ["3", "Medium", "Has the potential to affect progress.", "#CF9F02", SIGNS.level],
    ["4", "Low", "Minor problem or easily worked around.", "#1D7AFC", SIGNS.down],
    ["5", "Lowest", "Trivial problem with little or no impact on progress.", "#579DFF", SIGNS.down2],
  ] as const;
  rows.run("INSERT INTO jira_priority_scheme (id, name, default_priority_id) VALUES (1, 'Default priority scheme', '3')");
  priorities.forEach(([id, name, description, color, sign], position) => {
    rows.run(
      "INSERT INTO jira_priority (id, name, description, color, icon, position) VALUES (?, ?, ?, ?, ?, ?)",
      id,
      name,
      description,
      color,
      priorityIcon(color, sign),
      position,
    );
    rows.run("INSERT INTO jira_priority_scheme_item (scheme_id, priority_id, position) VALUES (1, ?, ?)", id, position);
  });

  const resolutions = [
    [RESOLUTION_DONE, "Done", "Work has been completed on this issue."],
    ["10001", "Won't do", "This issue won't be actioned."],
    ["10002", "Duplicate", "The problem is a duplicate of an existing issue."],
  ] as const;
  resolutions.forEach((resolution, position) =>
    rows.run("INSERT INTO jira_resolution (id, name, description, position) VALUES (?, ?, ?, ?)", ...resolution, position),
  );

  const linkTypes = [
    ["10000", "Blocks", "is blocked by", "blocks"],
    ["10001", "Cloners", "is cloned by", "clones"],
    ["10002", "Duplicate", "is duplicated by", "duplicates"],
    ["10003", "Relates", "relates to", "relates to"],
    ["10004", "Problem/Incident", "is caused by", "causes"],
  ] as const;
  for (const linkType of linkTypes) rows.run("INSERT INTO jira_link_type (id, name, inward, outward) VALUES (?, ?, ?, ?)", ...linkType);
}
