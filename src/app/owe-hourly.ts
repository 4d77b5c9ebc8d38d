import { minutes } from "../core/time";
import { oweLookForLost } from "./look-for-lost";
import { oweReport } from "./personal-data/owe-report";
import type { Ports } from "./ports";

const HOUR_MS = 3_600_000;
/** A sweep comes every five minutes: one of an hour's. */
const FIRST_OF_HOUR = minutes(5);

/** Sees to it, once an hour, that what comes round by itself is on its way: a site that had the app before an app that did so owes none yet. */
export async function oweHourly(ports: Ports): Promise<void> {
  if (ports.clock.now() % HOUR_MS >= FIRST_OF_HOUR) return;
  await oweReport(ports);
  await oweLookForLost(ports);
}
