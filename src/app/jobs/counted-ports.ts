import type { Ports } from "../ports";

/** What was asked of Jira so far: points as Jira counts them, and edits of issues. */
export type Tally = { points: number; edits: number };

/** As many entries of its history as Jira sends along with an issue; those before come in pages as long. */
const HISTORY_PAGE = 100;
/** Learning the site reads every field, priority and work type: more than that no site has been seen to have. */
const LEARNING = 500;

/**
 * The outside world, with what it costs counted: a call is one point, a read one more for each object it gives.
 * A call that failed counts as one that did not.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function countedPorts(ports: Ports, tally: Tally): Ports {
  const spend = (points: number): void => {
    tally.points += points;
  };
  return {
    ...ports,
    issues: {
      async read(...asked) {
        spend(2);
        const issue = await ports.issues.read(...asked);
        const older = Math.max(0, (issue?.history.length ?? 0) - HISTORY_PAGE);
        spend(older + Math.ceil(older / HISTORY_PAGE));
        return issue;
      },
      async perform(issueId, effect, ...rest) {
        spend(1);
        const performed = await ports.issues.perform(issueId, effect, ...rest);
        if (effect.kind === "edit-issue" && performed.ok) tally.edits += 1;
        return performed;
      },
      async assign(...asked) {
        spend(1);
        return ports.issues.assign(...asked);
      },
    },
    search: {
      ...ports.search,
      async inOrder(...asked) {
        spend(1);
        const found = await ports.search.inOrder(...asked);
        spend(found?.length ?? 0);
        return found;
      },
      async countInOrder(...asked) {
        spend(1);
        const found = await ports.search.countInOrder(...asked);
        spend(found?.count ?? 0);
        return found;
      },
    },
    site: {
      learn(...asked) {
        spend(LEARNING);
        return ports.site.learn(...asked);
      },
    },
  };
}
