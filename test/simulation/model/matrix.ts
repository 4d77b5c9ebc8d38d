/** The matrix as the help text states it, written down a second time: rows by impact, columns by urgency. */
const PRIORITY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  High: { High: "Highest", Medium: "High", Low: "Medium" },
  Medium: { High: "High", Medium: "Medium", Low: "Low" },
  Low: { High: "Medium", Medium: "Low", Low: "Lowest" },
};

/** The names of the levels, the most pressing first. */
export const LEVELS = ["High", "Medium", "Low"] as const;

/** The priority an incident must have; null where a level is missing or none of the three. */
export function priorityFor(impact: string | null, urgency: string | null): string | null {
  return PRIORITY[impact ?? ""]?.[urgency ?? ""] ?? null;
}
