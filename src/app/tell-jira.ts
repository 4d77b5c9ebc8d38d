import { PlatformError } from "../core/platform-error";
import { performDue } from "./perform-due";
import type { Ports } from "./ports";

/**
 * Tells Jira now, in the name of who saved, what a saved matrix owes it: the levels' names and the JQL
 * functions' fragments. What could not be told stays due, and the sweep tells it as the app: what was saved
 * is saved, whether or not Jira or storage answers from here on.
 */
export async function tellJira(subject: string, ports: Ports): Promise<void> {
  try {
    const rows = [await ports.due.read("mirror", subject), await ports.due.read("jql", "site")];
    const errand = { voice: "person", cameBy: "person" } as const;
    for (const row of rows) if (row && row.dueAt <= ports.clock.now()) await performDue(row, errand, ports); // else somebody is at it
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
  }
}
