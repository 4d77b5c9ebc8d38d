import { at, DAY, NOW } from "./jql-issues";
import { changesOf, everHeld, isOn, type ScannedQuery, stoodWithin } from "./plain-scan";

const moment = (text: string): number => at(`${text}+01:00`);
const dayOf = (text: string): number => moment(`${text}T00:00:00`);

/** Queries about what fields once held, and when and by whom they changed, for a viewer in Berlin. */
export const queriesOfHistory: readonly ScannedQuery[] = [
  ["status was 'In Progress'", (issue) => everHeld(issue, "status", ["3"])],
  ["status was in ('In Progress', Closed)", (issue) => everHeld(issue, "status", ["3", "6"])],
  ["status was not 'In Progress'", (issue) => !everHeld(issue, "status", ["3"])],
  ["status was not in (Open)", (issue) => !everHeld(issue, "status", ["1"])],
  ["not status was 'In Progress'", (issue) => !everHeld(issue, "status", ["3"])],
  ["priority was Medium", (issue) => everHeld(issue, "priority", ["3"])],
  ["assignee was EMPTY", (issue) => everHeld(issue, "assignee", [null])],
  ["assignee was in membersOf(responders)", (issue) => everHeld(issue, "assignee", ["ada-id", "grace-id"])],
  ["status was 'In Progress' BEFORE '2026-11-10'", (issue) => everHeld(issue, "status", ["3"], ({ start }) => start < dayOf("2026-11-10"))],
  [
    "status was 'In Progress' AFTER '2026-11-10 12:00'",
    (issue) => everHeld(issue, "status", ["3"], ({ end }) => end - 1 > moment("2026-11-10T12:00:00")),
  ],
  [
    "status was Open ON '2026-11-10'",
    (issue) => everHeld(issue, "status", ["1"], (held) => stoodWithin(held, dayOf("2026-11-10"), dayOf("2026-11-11"))),
  ],
  [
    "status was 'In Progress' DURING ('2026-11-09', '2026-11-10')",
    (issue) => everHeld(issue, "status", ["3"], (held) => stoodWithin(held, dayOf("2026-11-09"), dayOf("2026-11-10") + 1)),
  ],
  [
    "status was 'In Progress' DURING ('2026-11-10 10:00', '2026-11-10 11:00')",
    (issue) =>
      everHeld(issue, "status", ["3"], (held) => stoodWithin(held, moment("2026-11-10T10:00:00"), moment("2026-11-10T11:00:00") + 1)),
  ],
  [
    "status was 'In Progress' DURING ('2026-11-10 09:59', '2026-11-10 11:00')",
    (issue) =>
      everHeld(issue, "status", ["3"], (held) => stoodWithin(held, moment("2026-11-10T09:59:00"), moment("2026-11-10T11:00:00") + 1)),
  ],
  ["status was 'In Progress' BY grace-id", (issue) => everHeld(issue, "status", ["3"], ({ by }) => by === "grace-id")],
  ["status was 'In Progress' BY currentUser()", (issue) => everHeld(issue, "status", ["3"], ({ by }) => by === "ada-id")],
  ["status was Open BY grace-id", (issue) => everHeld(issue, "status", ["1"], ({ by }) => by === "grace-id")],
  [
    "priority was Highest BY grace-id BEFORE -1d",
    (issue) => everHeld(issue, "priority", ["1"], ({ by, start }) => by === "grace-id" && start < NOW - DAY),
  ],
  [
    "status changed TO 'In Progress' AFTER '2026-11-11 13:00'",
    (issue) => changesOf(issue, "status").some(({ to, at: when }) => to === "3" && when > moment("2026-11-11T13:00:00")),
  ],
  [
    "status changed TO 'In Progress' BEFORE '2026-11-09 13:00'",
    (issue) => changesOf(issue, "status").some(({ to, at: when }) => to === "3" && when < moment("2026-11-09T13:00:00")),
  ],
  [
    "status changed TO 'In Progress' DURING ('2026-11-09 12:00', '2026-11-09 13:00')",
    (issue) =>
      changesOf(issue, "status").some(
        ({ to, at: when }) => to === "3" && when >= moment("2026-11-09T12:00:00") && when <= moment("2026-11-09T13:00:00"),
      ),
  ],
  ["status changed", (issue) => changesOf(issue, "status").length > 0],
  ["not status changed", (issue) => changesOf(issue, "status").length === 0],
  ["resolution changed", (issue) => changesOf(issue, "resolution").length > 0],
  ["assignee changed TO currentUser()", (issue) => changesOf(issue, "assignee").some(({ to }) => to === "ada-id")],
  ["assignee changed FROM EMPTY", (issue) => changesOf(issue, "assignee").some(({ from }) => from === null)],
  ["status changed FROM 'In Progress' TO Open", (issue) => changesOf(issue, "status").some(({ from, to }) => from === "3" && to === "1")],
  [
    "status changed FROM Open TO (Closed, Resolved)",
    (issue) => changesOf(issue, "status").some(({ from, to }) => from === "1" && (to === "5" || to === "6")),
  ],
  ["status changed BY ada-id", (issue) => changesOf(issue, "status").some(({ by }) => by === "ada-id")],
  ["status changed AFTER startOfDay(-1)", (issue) => changesOf(issue, "status").some(({ at: when }) => when > dayOf("2026-11-11"))],
  ["status changed BEFORE -3d", (issue) => changesOf(issue, "status").some(({ at: when }) => when < NOW - 3 * DAY)],
  ["status changed ON 2026-11-10", (issue) => changesOf(issue, "status").some(({ at: when }) => isOn(when, dayOf("2026-11-10")))],
  [
    "status changed TO Resolved DURING (-2d, now())",
    (issue) => changesOf(issue, "status").some(({ to, at: when }) => to === "5" && when >= NOW - 2 * DAY && when <= NOW),
  ],
  [
    "priority changed FROM Medium TO Highest BY grace-id AFTER -2d",
    (issue) =>
      changesOf(issue, "priority").some(
        ({ from, to, by, at: when }) => from === "3" && to === "1" && by === "grace-id" && when > NOW - 2 * DAY,
      ),
  ],
];
