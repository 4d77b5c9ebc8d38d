import type { PastIncidentsView } from "../../../src/contract/ui/matrix-replay";

/** The incidents of before that were read so far, and where to go on. */
export type Past = PastIncidentsView;

export const NOTHING_READ: Past = {
  incidents: [],
  rules: { levelNames: { impact: {}, urgency: {} }, priorities: [], services: [], servicesOf: {} },
  jiraCalls: 0,
  nextPage: null,
};

/** Puts a page behind what came before it. What is newest of the rules holds for all. */
export function withPage(past: Past, page: Past): Past {
  return {
    incidents: [...past.incidents, ...page.incidents],
    rules: { ...page.rules, servicesOf: { ...past.rules.servicesOf, ...page.rules.servicesOf } },
    jiraCalls: past.jiraCalls + page.jiraCalls,
    nextPage: page.nextPage,
  };
}
