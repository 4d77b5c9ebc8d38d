import type { Desk } from "../support/a-desk";

const SWEEP_SECONDS = 5 * 60;
/** A claim a sweep dies with holds four minutes, twice as long each time; in a day whatever can be done is done. */
const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * Lets the site come to rest: takes all faults back, then lets events arrive and sweeps run until nothing waits.
 * Gives what still waits after a day; none is as it should be.
 */
export async function comeToRest(desk: Desk): Promise<readonly string[]> {
  desk.sandbox.faults.clear();
  for (let waited = 0; waited < LONGEST_SECONDS; waited += SWEEP_SECONDS) {
    await desk.advance(SWEEP_SECONDS);
    if (waiting(desk).length === 0) return [];
  }
  return waiting(desk);
}

function waiting({ sandbox }: Desk): readonly string[] {
  const events = sandbox.forge.pendingEvents().map(({ eventType }) => `an event waits: ${eventType}`);
  const due = sandbox.database.prepare(WAITING_ROWS).all(sandbox.clock.now());
  return [...events, ...due.map(({ key }) => `law 4: a due row is never struck off: ${String(key)}`)];
}

/** All that is due but the weekly report, and the ends of overrides that are still to come. */
const WAITING_ROWS = `
  SELECT due.key FROM forge_kvs due
  LEFT JOIN forge_kvs incident ON incident.space = 'entity:incident' AND due.key = 'owed:' || incident.key
  WHERE due.space = 'entity:due' AND due.key NOT IN ('personal-data:site', 'lost-events:site') AND NOT (
    json_extract(due.value, '$.dueAt') > ?
    AND json_extract(due.value, '$.dueAt') IS json_extract(incident.value, '$.record.override.until'))
  ORDER BY due.key`;
