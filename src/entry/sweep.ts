import { oweHourly } from "../app/owe-hourly";
import { sweepDue } from "../app/sweep-due";
import { makePorts } from "./ports";

/** Every five minutes: do what is due, and finish what other invocations left (`scheduledTrigger`). Nothing due costs one query and one small write, and once an hour two reads. */
export async function sweep(): Promise<{ statusCode: number }> {
  const ports = makePorts();
  const swept = await sweepDue(ports, (row, failure) => {
    console.error(`Still due, ${row.kind} of ${row.subject}: ${failure.message}`);
  });
  if (swept.claimed > 0) console.info(`sweep: ${swept.claimed} claimed, ${swept.finished} finished, ${swept.left} left`);
  await ports.sweeps.ran(ports.clock.now());
  await oweHourly(ports);
  return { statusCode: 204 };
}
