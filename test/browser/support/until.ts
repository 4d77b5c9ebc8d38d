import { setTimeout as pause } from "node:timers/promises";

const GIVES_UP_AFTER_MS = 15_000;
const ASKS_EVERY_MS = 100;

/** Asks until the answer is the wanted one. @throws with the last answer when that does not come. */
export async function until<Value>(ask: () => Promise<Value>, wanted: Value): Promise<void> {
  const deadline = Date.now() + GIVES_UP_AFTER_MS;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted)) return;
    if (Date.now() > deadline) throw new Error(`Waited for ${JSON.stringify(wanted)}, but it stayed ${JSON.stringify(answer)}.`);
    await pause(ASKS_EVERY_MS);
  }
}
