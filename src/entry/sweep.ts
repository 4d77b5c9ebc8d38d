import { sweepDue } from "../app/sweep-due";
import { makePorts } from "./ports";

/** Every five minutes: do what is due, and finish what other invocations left (`scheduledTrigger`). Nothing due costs one query. */
export async function sweep(): Promise<{ statusCode: number }> {
  const swept = await sweepDue(makePorts(), (row, failure) => {
    console.error(`Still due, ${row.kind} of ${row.subject}: ${failure.message}`);
  });
  if (swept.claimed > 0) console.info(`sweep: ${swept.claimed} claimed, ${swept.finished} finished, ${swept.left} left`);
  return { statusCode: 204 };
}
