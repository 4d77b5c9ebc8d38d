import type { Locator } from "playwright-core";

/** Waits until an element is there to be seen with exactly this text. @throws saying what it showed instead. */
export async function shows(element: Locator, text: string): Promise<void> {
  const wanted = new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
  await element
    .filter({ hasText: wanted })
    .waitFor()
    .catch(async () => {
      const shown = await element.allTextContents();
      throw new Error(`${element} does not show "${text}" but ${shown.length === 0 ? "is not there" : JSON.stringify(shown)}.`);
    });
}
