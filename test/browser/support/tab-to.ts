import type { Locator, Page } from "playwright-core";

/** More than any page of the site has. */
const MOST_TAB_STOPS = 80;

/** Presses Tab until the element has the focus, as someone without a mouse would. @throws when Tab does not lead there. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TAB_STOPS; presses += 1) {
    if (await element.evaluate((found) => found.ownerDocument.hasFocus() && found === found.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${element}.`);
}
