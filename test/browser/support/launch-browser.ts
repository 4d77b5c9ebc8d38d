import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Nothing of its own accord: no updates, no first-run pages, no other protocol than the ones the site speaks. */
const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A Chromium without a window: the one `npm test` found, or Debian's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium", args: QUIET, chromiumSandbox: false });
}
