import { appEvents } from "@forge/events";
import type { APP_EVENT_LIMITS } from "../../../../sandbox/limits";
import { aSmallForge } from "../a-small-forge";
import { count, type Proof } from "./proof";

const publish = async (events: number) => {
  const { inTheApp } = await aSmallForge();
  return inTheApp(() => appEvents.publish(count(events).map((n) => ({ key: `event-${n}` }))));
};

/** What shows that the limits of an app's own events hold. */
export const APP_EVENT_PROOFS: Record<keyof typeof APP_EVENT_LIMITS, Proof> = {
  eventsPerPublish: {
    meets: async () => expect(await publish(10)).toMatchObject({ type: "success" }),
    exceeds: async () => expect(await publish(11)).toMatchObject({ type: "error", errorType: "VALIDATION_ERROR" }),
  },
};
