import type { TimelineEntry } from "../timeline/timeline-entry";
import type { Expected } from "./incident-record";

/**
 * The newest entries as they are shown, oldest first: those told, and what was done in Jira and waits for its history.
 * Of that no more than is still waited for: an edit by hand may have brought a part of it.
 */
export function shownEntries(told: readonly TimelineEntry[], echoes: readonly Expected[]): readonly TimelineEntry[] {
  const expected = echoes.flatMap((echo) => (echo.entry ? [{ ...echo.entry, fact: expectedFact(echo.entry.fact, echo) }] : []));
  return expected.length === 0 ? told : [...told, ...expected].sort((one, other) => one.at - other.at);
}

function expectedFact(fact: TimelineEntry["fact"], echo: Expected): TimelineEntry["fact"] {
  if (fact.kind !== "levels-set") return fact;
  const { impact, urgency, priority, ...rest } = fact;
  return {
    ...rest,
    ...(impact && echo.impact !== undefined && { impact }),
    ...(urgency && echo.urgency !== undefined && { urgency }),
    ...(priority && echo.priorityId !== undefined && { priority }),
  };
}
