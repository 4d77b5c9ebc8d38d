/** Takes the pictures of docs/images from a site of its own, with the demo's story: tsx test/browser/take-screenshots.ts */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openCreateDialog } from "./support/create-dialog";
import { issueView } from "./support/issue-view";
import { launchBrowser } from "./support/launch-browser";
import { layoutRests } from "./support/layout-rests";
import { startSite } from "./support/start-site";

const FOLDER = "docs/images";
const WIDTH = 1280;
/** What is left around a part of a page. */
const MARGIN = 16;
/** High enough for what is shown, so that nothing has to scroll. */
const HEIGHTS = { list: 640, issue: 1120, dialog: 1360 };
/** The incident with the longest story, and the newest one. */
const TOLD = "Card payments time out at checkout";
const NEWEST = "Checkout answers 502 for all cards";

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const options = {
        baseURL: site.url,
        viewport: { width: WIDTH, height: HEIGHTS.issue },
        colorScheme,
        reducedMotion: "reduce",
      } as const;
      const page = await browser.newPage({ ...options, locale: "en-GB", timezoneId: "UTC" });
      await takeAll(page, (name) => join(FOLDER, `${name}-${colorScheme}.png`));
      await page.close();
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function takeAll(page: Page, file: (name: string) => string): Promise<void> {
  async function take(name: string, part?: Locator): Promise<void> {
    await page.waitForFunction(() => Array.from(document.images).every(({ complete }) => complete));
    await page.screenshot({ path: file(name), animations: "disabled", ...(part && { clip: await around(part) }) });
  }
  const view = issueView(page);

  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.list });
  await page.goto("/projects/PAY");
  await page.getByTestId("issue-table").waitFor();
  await take("project");

  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.issue });
  await page.getByRole("link", { name: NEWEST }).click();
  await view.showsPriority("Highest");
  await view.context.getByTestId("priority-now").waitFor();
  await layoutRests(page);
  await take("issue");
  await take("context", page.getByTestId("context-incident-summary"));
  await view.cell("High", "Medium").click();
  await view.confirm.waitFor();
  await layoutRests(page);
  await take("panel", page.getByTestId("panel-triage-panel"));

  await page.setViewportSize({ width: WIDTH, height: HEIGHTS.dialog });
  const { dialog, chooseLevels } = await openCreateDialog(page);
  await chooseLevels({ impact: "High", urgency: "Medium" });
  await dialog.getByLabel("Summary").fill("Gift cards are declined");
  await take("create-dialog", dialog);

  await page.goto("/projects/PAY");
  await page.getByRole("link", { name: TOLD }).click();
  await view.showsPriority("Medium");
  await view.openTab("Incident timeline");
  await view.timeline.getByTestId("timeline-entry").first().waitFor();
  await layoutRests(page);
  await take("timeline", page.getByRole("region", { name: "Activity" }));
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A part of the page and a little of what is around it. */
async function around(part: Locator): Promise<Box> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (!box) throw new Error(`${part} is not to be seen.`);
  return { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
