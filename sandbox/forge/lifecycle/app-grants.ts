import type { Clock } from "../../clock";

/** Whether Jira knows yet what the app's own user may do. */
export type AppGrants = {
  /** From now on the app's user is without its permissions for so long. */
  withhold(seconds: number): void;
  /** Jira's refusal of a call in the app's own name; null once the permissions are there. */
  refuse(): Response | null;
};

/**
 * Gives the permissions of the app's user, there at once unless withheld. On a large site they take minutes, and
 * `installed` does not wait for them. Forge names 401 and 403: we answer the one in the first half of the time, the
 * other in the second.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export function createAppGrants(clock: Clock): AppGrants {
  let from = 0;
  let until = 0;
  return {
    withhold(seconds) {
      from = clock.now();
      until = from + seconds * 1000;
    },
    refuse() {
      if (clock.now() >= until) return null;
      if (clock.now() < (from + until) / 2) return Response.json({ code: 401, message: "Unauthorized" }, { status: 401 });
      return Response.json({ errorMessages: ["The app's user does not have its permissions yet."], errors: {} }, { status: 403 });
    },
  };
}
