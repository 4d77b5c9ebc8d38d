import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createClock } from "../../../sandbox/clock";
import { createSandbox } from "../../../sandbox/create-sandbox";
import type { Sandbox } from "../../../sandbox/create-sandbox";
import { APP_FOLDER } from "./every-call-site";

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), "restart-"));
afterAll(() => rmSync(folder, { recursive: true }));

function openSite(file: string, start: Parameters<typeof createClock>[0] = "real"): Promise<Sandbox> {
  return createSandbox({
    databaseFile: join(folder, file),
    manifestFile: resolve(APP_FOLDER, "manifest.yml"),
    clock: createClock(start),
    siteUrl: "http://localhost:4400",
    uiOrigin: "http://localhost:4401",
    scenario: "empty",
    runner: () => ({ invoke: async () => ({ success: true, body: undefined }), stop: async () => undefined }),
  });
}

test("a site that was moved ahead is as far ahead after a restart", async () => {
  const before = await openSite("ahead.sqlite");
  await before.clock.advance(3 * DAY_MS);
  await before.close();

  const after = await openSite("ahead.sqlite");
  const aheadMs = after.clock.now() - Date.now();
  await after.close();
  expect(Math.abs(aheadMs - 3 * DAY_MS)).toBeLessThan(1_000);
});

test("a site whose story ended in the future starts there again, never before what it has dated", async () => {
  const before = await openSite("story.sqlite", { manualAt: Date.now() + DAY_MS });
  before.clock.release();
  const last = before.clock.now();
  await before.close();

  const after = await openSite("story.sqlite");
  const now = after.clock.now();
  await after.close();
  expect(now).toBeGreaterThanOrEqual(last);
});

test("a site nobody moved keeps the real time", async () => {
  await (await openSite("still.sqlite")).close();
  const after = await openSite("still.sqlite");
  const aheadMs = after.clock.now() - Date.now();
  await after.close();
  expect(Math.abs(aheadMs)).toBeLessThan(1_000);
});
