import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Each frame is asked by itself: axe would have to reach over an origin to ask it from the page. */
const HERE_ALONE: RunOptions = { iframes: false, resultTypes: ["violations"] };
/** The rules that axe-core has for colours and runs unless told otherwise. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
const GRAVE: readonly unknown[] = ["serious", "critical"];

/**
 * What axe-core holds for serious or critical on a page and inside each frame on it: the rule, where, and why.
 * `colours` asks for no more than those: for what was asked for everything in light and is the same in dark but for them.
 */
export async function seriousViolations(page: Page, ask: "everything" | "colours" = "everything"): Promise<readonly string[]> {
  return (await Promise.all(page.frames().map((frame) => violationsIn(frame, ask)))).flat();
}

async function violationsIn(frame: Frame, ask: "everything" | "colours"): Promise<readonly string[]> {
  await groundTransparent(frame);
  // As a debugger's words, not as a script of the page: the app's Content-Security-Policy holds for scripts.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(
    (options) => {
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      return axe.run(options);
    },
    ask === "colours" ? { ...HERE_ALONE, runOnly: { type: "rule" as const, values: OF_COLOURS } } : HERE_ALONE,
  );
  const where = new URL(frame.url()).pathname;
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
    );
}

/**
 * The app's frames are transparent, and axe, which sees a frame alone, takes what it cannot see for white.
 * So it is told what lies behind. Where page and frame disagree on light or dark, the browser itself paints
 * the ground white or black: there axe is left to find it.
 */
async function groundTransparent(frame: Frame): Promise<void> {
  if (frame.parentFrame() === null) return;
  const behind = await (
    await frame.frameElement()
  ).evaluate((element) => {
    let ground: Element | null = element as Element;
    while (ground && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    return {
      colour: ground && getComputedStyle(ground).backgroundColor,
      scheme: getComputedStyle(element as Element).colorScheme,
    };
  });
  await frame.evaluate(({ colour, scheme }) => {
    const root = document.documentElement;
    const isTransparent = getComputedStyle(root).backgroundColor === "rgba(0, 0, 0, 0)" && getComputedStyle(root).colorScheme === scheme;
    if (isTransparent && colour !== null) root.style.backgroundColor = colour;
  }, behind);
}
