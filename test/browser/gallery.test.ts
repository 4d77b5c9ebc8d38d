import type { Page } from "playwright-core";
import { buildGallery, galleryAddress, galleryViews, showGallery } from "./support/built-gallery";
import { oneBrowser } from "./support/one-browser";
import { seriousViolations } from "./support/serious-violations";

/** The narrowest place Jira gives an issue's panel. */
const NARROWEST = 320;
const BUILDS_WITHIN_MS = 60_000;

const browser = oneBrowser();
beforeAll(buildGallery, BUILDS_WITHIN_MS);

describe.each(galleryViews())("every state of %s", (view) => {
  test("has nothing serious or critical for axe-core, in light and in dark", async () => {
    const page = await openGallery();
    const violations: string[] = [];
    for (const state of await statesOf(page, view)) {
      await openState(page, view, state);
      for (const theme of ["light", "dark"] as const) {
        await page.evaluate((colours) => (document.documentElement.dataset["colorMode"] = colours), theme);
        violations.push(...(await seriousViolations(page)).map((violation) => `${state}, ${theme}: ${violation}`));
      }
    }
    expect(violations).toEqual([]);
  });

  test("fits the narrowest panel", async () => {
    const page = await openGallery();
    await page.setViewportSize({ width: NARROWEST, height: 900 });
    const tooWide: string[] = [];
    for (const state of await statesOf(page, view)) {
      await openState(page, view, state);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > NARROWEST) tooWide.push(`${state} is ${width} px wide`);
    }
    expect(tooWide).toEqual([]);
  });
});

function openGallery(): Promise<Page> {
  return browser.open({}, showGallery);
}

async function statesOf(page: Page, view: string): Promise<readonly string[]> {
  await page.goto(galleryAddress());
  const items = page.locator(`[data-view="${view}"] [data-state]`);
  await items.first().waitFor();
  return items.evaluateAll((found) => found.map((item) => item.getAttribute("data-state") ?? ""));
}

async function openState(page: Page, view: string, state: string): Promise<void> {
  await page.goto(galleryAddress({ view, state, theme: "light" }));
  await page.locator("#root > *").first().waitFor();
}
