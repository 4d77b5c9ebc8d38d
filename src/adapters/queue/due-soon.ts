import { Queue } from "@forge/events";
import type { DueSoon } from "../../app/due-ports";

const SECOND_MS = 1_000;

/**
 * Tells Forge's queue of a row that is due soon, to the second and never before its time.
 * The queue is the quick way, the sweep the sure one: a push that fails is said in the log and costs minutes, nothing else.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export const forgeDueSoon: DueSoon = {
  async push(kind, subject, after) {
    try {
      const delayInSeconds = Math.max(0, Math.ceil(after / SECOND_MS));
      await new Queue({ key: "due-soon" }).push({ body: { kind, subject }, delayInSeconds });
    } catch (failure) {
      console.warn(`Left to the sweep, ${kind} of ${subject}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  },
};
