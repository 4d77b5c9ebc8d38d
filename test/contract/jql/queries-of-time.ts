import { at, DAY, HOUR, NOW } from "./jql-issues";
import { isOn, type ScannedQuery } from "./plain-scan";

const MIDNIGHT = at("2026-11-01T00:00:00+01:00");

/** Queries about moments and days, for a viewer in Berlin. */
export const queriesOfTime: readonly ScannedQuery[] = [
  ["created >= -7d", (issue) => issue.created >= NOW - 7 * DAY],
  ["created < '-1w 2d'", (issue) => issue.created < NOW - 9 * DAY],
  ["created >= '2026-11-01'", (issue) => issue.created >= MIDNIGHT],
  ["created >= 2026-11-01 and created < 2026-11-02", (issue) => isOn(issue.created, MIDNIGHT)],
  ["created > '2026/11/01 00:00'", (issue) => issue.created > MIDNIGHT],
  ["created <= '2026-10-25 02:30'", (issue) => issue.created <= at("2026-10-25T00:30:00Z")],
  ["created >= startOfDay(-2)", (issue) => issue.created >= at("2026-11-10T00:00:00+01:00")],
  ["created <= endOfDay('-2d')", (issue) => issue.created < at("2026-11-11T00:00:00+01:00")],
  ["created >= startOfWeek()", (issue) => issue.created >= at("2026-11-09T00:00:00+01:00")],
  ["created >= startOfMonth()", (issue) => issue.created >= MIDNIGHT],
  ["created > startOfMonth('+6d')", (issue) => issue.created > at("2026-11-07T00:00:00+01:00")],
  ["created <= endOfMonth(-1)", (issue) => issue.created < MIDNIGHT],
  ["created >= startOfYear()", (issue) => issue.created >= at("2026-01-01T00:00:00+01:00")],
  ["created < startOfYear()", (issue) => issue.created < at("2026-01-01T00:00:00+01:00")],
  ["updated > -150m", (issue) => issue.updated > NOW - 2.5 * HOUR],
  ["updated <= now()", (issue) => issue.updated <= NOW],
  ["created = '2026-11-01'", (issue) => issue.created === MIDNIGHT],
  ["created != '2026-11-01'", (issue) => issue.created !== MIDNIGHT],
  ["resolved >= '2026-11-10'", (issue) => (issue.resolved ?? 0) >= at("2026-11-10T00:00:00+01:00")],
  ["resolutiondate is not EMPTY", (issue) => issue.resolved !== null],
  ["not resolved < 2026-11-01", (issue) => (issue.resolved ?? 0) >= MIDNIGHT],
  ["due = 2026-11-12", (issue) => issue.due === "2026-11-12"],
  ["due < now()", (issue) => issue.due !== null && issue.due < "2026-11-12"],
  ["due <= endOfDay()", (issue) => issue.due !== null && issue.due <= "2026-11-12"],
  ["duedate > 3d", (issue) => issue.due !== null && issue.due > "2026-11-15"],
  ["due in (2026-11-10, EMPTY)", (issue) => issue.due === null || issue.due === "2026-11-10"],
];
