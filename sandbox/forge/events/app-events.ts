import { z } from "zod";
import { APP_EVENT_LIMITS } from "../../limits";
import type { ProductEvent } from "../../seams";
import type { Identity } from "../identity";
import type { Manifest } from "../manifest/read-manifest";

/** Takes what `appEvents.publish` of `@forge/events` sends. HOST.md 2.9. */
export type AppEvents = { publish(request: unknown): Response };

const publishRequest = z.object({
  events: z
    .array(z.object({ key: z.string() }))
    .min(1)
    .max(APP_EVENT_LIMITS.eventsPerPublish),
});

/**
 * Publishes the app's own events to its triggers; there is no other app on the site. An event that the manifest does
 * not declare fails by itself.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/app-events/
 */
export function createAppEvents(options: { manifest: Manifest; identity: Identity; receive: (event: ProductEvent) => void }): AppEvents {
  const { manifest, identity, receive } = options;

  return {
    publish(request) {
      const parsed = publishRequest.safeParse(request);
      if (!parsed.success) return Response.json({ errorMessages: [z.prettifyError(parsed.error)] }, { status: 400 });
      const failedEvents: { event: { key: string }; errorMessage: string }[] = [];
      for (const { key } of parsed.data.events) {
        const declared = manifest.modules["event"]?.find((module) => module.key === key);
        if (declared) receive(appEvent(identity, key, String(declared["name"])));
        else failedEvents.push({ event: { key }, errorMessage: `The manifest declares no event "${key}".` });
      }
      return Response.json({ failedEvents });
    },
  };
}

/** Whether an event is one of an app, which tells its trigger of the place. */
export function isAppEvent(eventType: string): boolean {
  return eventType.startsWith("avi:cloud:ecosystem::event/");
}

/** What a trigger is told beside the event of an app. */
export function placeOfTrigger(identity: Identity, moduleKey: string): Record<string, unknown> {
  const context = { cloudId: identity.cloudId, moduleKey, userAccess: { enabled: false } };
  return { context, contextToken: `context-token-of-${moduleKey}` };
}

function appEvent({ appId, contextAri, environmentId, environmentType }: Identity, key: string, name: string): ProductEvent {
  return {
    eventType: `avi:cloud:ecosystem::event/${appId}/${key}`,
    causedByAppId: null,
    payload: { workspaceId: contextAri, name, environmentId, environmentType, environmentKey: "default" },
  };
}
