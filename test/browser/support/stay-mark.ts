import type { Page } from "playwright-core";

/** Marks the document a page shows now; gives what tells whether it is still the same, never loaded anew. */
export async function stayMark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  return () => page.evaluate(() => "isStillHere" in window);
}
