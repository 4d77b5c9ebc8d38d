import type { Frame, Page } from "playwright-core";
import { until } from "./until";

/**
 * Waits until each of the app's frames in sight is as high as what it shows. Before that the
 * page still moves, and a click meant for one thing lands on another. Chromium does not draw
 * what is out of sight, so a frame there comes to its height when one scrolls to it.
 */
export async function layoutRests(page: Page): Promise<void> {
  await until(async () => {
    const frames = page.frames().filter((frame) => frame.parentFrame() !== null);
    return (await Promise.all(frames.map(isAtRest))).every(Boolean);
  }, true);
}

/** A frame that is taken away meanwhile is not at rest. */
async function isAtRest(frame: Frame): Promise<boolean> {
  try {
    const given = await (await frame.frameElement()).evaluate(heightInSight);
    const needed = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    return given === null || given === needed;
  } catch {
    return false;
  }
}

function heightInSight(element: Node): Promise<number | null> {
  const frame = element as HTMLElement;
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.isIntersecting ? frame.offsetHeight : null);
    });
    observer.observe(frame);
  });
}
