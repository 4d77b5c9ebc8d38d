import type { OracleMatrix } from "./oracle";

/** The names of the levels, the most pressing first. */
const LEVELS = ["High", "Medium", "Low"].map((name) => ({ id: name.toLowerCase(), name }));

/** The ids of Jira's priorities, the most pressing first. */
export const PRIORITY_IDS = ["1", "2", "3", "4", "5"];

/** The matrix that a site begins with, as the help text states it, written down a second time: rows by impact, columns by urgency. */
export const FIRST_MATRIX: OracleMatrix = {
  impact: LEVELS,
  urgency: LEVELS,
  cells: {
    high: { high: "1", medium: "2", low: "3" },
    medium: { high: "2", medium: "3", low: "4" },
    low: { high: "3", medium: "4", low: "5" },
  },
  tierRule: null,
};
