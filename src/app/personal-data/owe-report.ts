import type { Instant } from "../../core/time";
import { later, minutes } from "../../core/time";
import type { Ports } from "../ports";

/** @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/ each account at least once in seven days */
const WEEK = minutes(7 * 24 * 60);

/** When the accounts are reported next. */
export function nextReportAfter(moment: Instant): Instant {
  return later(moment, WEEK);
}

/** Sees to it that accounts are reported every week: the first time a week from now, or when it is due already. */
export async function oweReport({ due, clock }: Ports): Promise<void> {
  const owed = await due.read("personal-data", "site");
  if (owed === null) await due.owe("personal-data", "site", nextReportAfter(clock.now()));
}
