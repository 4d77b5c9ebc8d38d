import { buildGallery, galleryAddress, galleryViews, goOnTo, showGallery } from "./support/built-gallery";
import { oneBrowser } from "./support/one-browser";
import { seriousViolations } from "./support/serious-violations";

/** The narrowest place Jira gives an issue's panel. */
const NARROWEST = 320;
const BUILDS_WITHIN_MS = 60_000;
const WALKS_WITHIN_MS = 120_000;

/** Every third state is put before axe-core by day, every sixth by night; every one where the laws run at their full count. */
const LIGHT_STEP = process.env["FULL_RUNS"] ? 1 : 3;
const DARK_STEP = process.env["FULL_RUNS"] ? 1 : 6;

type Walk = {
  readonly violations: readonly string[];
  readonly tooWide: readonly string[];
};

const browser = oneBrowser();
beforeAll(buildGallery, BUILDS_WITHIN_MS);

describe.each(galleryViews())("every state of %s", (view) => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await walkThrough(view);
  }, WALKS_WITHIN_MS);

  test("has nothing serious or critical for axe-core, in light and in dark", () => expect(walk.violations).toEqual([]));
  test("fits the narrowest panel", () => expect(walk.tooWide).toEqual([]));
});

/** Opens each state of a view once, in the narrowest place: that is most of what it costs. */
async function walkThrough(view: string): Promise<Walk> {
  const page = await browser.open({ viewport: { width: NARROWEST, height: 900 } }, showGallery);
  await page.goto(galleryAddress());
  const items = page.locator(`[data-view="${view}"] [data-state]`);
  await items.first().waitFor();
  const states = await items.evaluateAll((found) => found.map((item) => item.getAttribute("data-state") ?? ""));

  const violations: string[] = [];
  const tooWide: string[] = [];
  for (const [place, state] of states.entries()) {
    await goOnTo(page, { view, state, theme: "light" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > NARROWEST) tooWide.push(`${state} is ${width} px wide`);
    if (place % LIGHT_STEP > 0) continue;
    violations.push(...(await seriousViolations(page)).map((violation) => `${state}, light: ${violation}`));
    if (place % DARK_STEP > 0) continue;
    await page.evaluate(() => (document.documentElement.dataset["colorMode"] = "dark"));
    violations.push(...(await seriousViolations(page, "colours")).map((violation) => `${state}, dark: ${violation}`));
  }
  return { violations, tooWide };
}
