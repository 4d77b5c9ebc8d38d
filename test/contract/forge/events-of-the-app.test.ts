import { appEvents } from "@forge/events";
import { aSmallForge } from "./a-small-forge";

const APP_ID = "11111111-2222-4333-8444-555555555555";
const withEvents = (text: string): string =>
  text
    .replace("  trigger:\n", `  event:\n    - { key: done, name: Work is done, allowedRecipients: [] }\n  trigger:\n`)
    .replace("events: [avi:jira:updated:issue] }", `events: [avi:jira:updated:issue, "avi:cloud:ecosystem::event/${APP_ID}/done"] }`);

async function aPublishingApp() {
  const heard: Record<string, unknown>[] = [];
  const onEvent = (event: Record<string, unknown>): void => void heard.push(event);
  return { ...(await aSmallForge({ onEvent } as never, undefined, { manifest: withEvents })), heard };
}

test("an app hears its own event, with the place of its trigger and nothing of its own in it", async () => {
  const { inTheApp, clock, heard } = await aPublishingApp();
  expect(await inTheApp(() => appEvents.publish({ key: "done" }))).toEqual({ type: "success", failedEvents: [] });
  await clock.advance(2_000);
  expect(heard).toEqual([
    {
      workspaceId: expect.stringMatching(/^ari:cloud:jira::site\//),
      eventType: `avi:cloud:ecosystem::event/${APP_ID}/done`,
      name: "Work is done",
      environmentId: expect.any(String),
      environmentType: "DEVELOPMENT",
      environmentKey: "default",
      context: { cloudId: expect.any(String), moduleKey: "changes", userAccess: { enabled: false } },
      contextToken: expect.any(String),
    },
  ]);
});

test("an event the manifest does not declare fails by itself, the others arrive", async () => {
  const { inTheApp, clock, heard } = await aPublishingApp();
  expect(await inTheApp(() => appEvents.publish([{ key: "done" }, { key: "undone" }]))).toEqual({
    type: "success",
    failedEvents: [{ event: { key: "undone" }, errorMessage: 'The manifest declares no event "undone".' }],
  });
  await clock.advance(2_000);
  expect(heard).toHaveLength(1);
});

test("publishing can go wrong as ordered", async () => {
  const { inTheApp, faults } = await aPublishingApp();
  faults.order({
    on: { kind: "call", operation: "events:publish", nth: 1 },
    do: { kind: "answer", status: 503, body: { errorMessages: ["Busy."] } },
  });
  expect(await inTheApp(() => appEvents.publish({ key: "done" }))).toEqual({
    type: "error",
    errorType: "SERVICE_UNAVAILABLE",
    errorMessage: "Busy.",
  });
});
