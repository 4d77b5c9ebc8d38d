import { finishOwed } from "../app/finish-owed";
import { makePorts } from "./ports";

/** Every five minutes: finish what other invocations left (`scheduledTrigger`). Nothing due costs one query. */
export async function sweep(): Promise<{ statusCode: number }> {
  const swept = await finishOwed(makePorts(), (row, failure) => {
    console.error(`Still owed for issue ${row.issueId}: ${failure.message}`);
  });
  if (swept.claimed > 0) console.info(`sweep: ${swept.claimed} claimed, ${swept.finished} finished, ${swept.left} left`);
  return { statusCode: 204 };
}
