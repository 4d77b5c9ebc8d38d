import { INVOCATION_LIMITS } from "../../../limits";

/** What becomes of a line of the log: it is kept, it is the first one too many, or it is dropped with the others. */
export type Fate = "kept" | "first-dropped" | "dropped";

const MINUTE_MS = 60_000;

/**
 * Gives what one invocation may still log. Lines are counted by the minute it runs in, bytes from its start to its
 * end. Forge does not say what it does with more: that further lines are dropped, and that one line says so, is our choice.
 */
export function logAllowance(runningMs: () => number): (bytes: number) => Fate {
  let minute = 0;
  let lines = 0;
  let bytesKept = 0;
  let said = false;

  return (bytes) => {
    const present = Math.floor(runningMs() / MINUTE_MS);
    if (present !== minute) [minute, lines, said] = [present, 0, false];
    if (lines < INVOCATION_LIMITS.logLinesPerRuntimeMinute && bytesKept + bytes <= INVOCATION_LIMITS.logBytesMax) {
      lines += 1;
      bytesKept += bytes;
      return "kept";
    }
    if (said) return "dropped";
    said = true;
    return "first-dropped";
  };
}
