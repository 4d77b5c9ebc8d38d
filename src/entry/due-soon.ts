import { performDueSoon } from "../app/perform-due-soon";
import { dueSoonEvent } from "../contract/forge/due-soon-event";
import { PlatformError } from "../core/platform-error";
import { makePorts } from "./ports";

/**
 * The quick way for what the clock drives (`consumer`): the row's moment has come.
 *
 * What fails stays due for the sweep. So nothing is thrown that Forge would deliver again for a day.
 */
export async function dueSoon(event: unknown): Promise<void> {
  const parsed = dueSoonEvent.safeParse(event);
  if (!parsed.success) return console.error("An event of the queue was not understood.");
  const { kind, subject } = parsed.data.body;
  try {
    const performed = await performDueSoon(kind, subject, makePorts());
    if (performed.kind === "failed") console.error(`Still due, ${kind} of ${subject}: ${performed.failure.message}`);
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    console.error(`Still due, ${kind} of ${subject}: ${failure.message}`);
  }
}
