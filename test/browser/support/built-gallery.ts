import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { BrowserContext, Page } from "playwright-core";

const FOLDER = resolve(".sandbox/test/gallery");
/** Answered from the folder, not by a server. */
const ORIGIN = "http://localhost:1";

export type Theme = "light" | "dark";

/** The views of the Custom UI that have a gallery, by the name of their file. */
export function galleryViews(): readonly string[] {
  const files = readdirSync("static", { recursive: true, encoding: "utf8" }).filter((path) => !path.includes("node_modules"));
  return files.flatMap((path) => /([^/]+)\.gallery\.tsx$/.exec(path)?.[1] ?? []).sort();
}

/** Builds the gallery, as `npm run gallery` shows it. */
export async function buildGallery(): Promise<void> {
  await promisify(execFile)(resolve("node_modules/.bin/vite"), ["build", "static/gallery", "--outDir", FOLDER, "--logLevel", "error"]);
}

/** Makes the built gallery be there for a browser. */
export async function showGallery(context: BrowserContext): Promise<void> {
  await context.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(FOLDER, pathname === "/" ? "index.html" : pathname) });
  });
}

/** The address of a state of a view; without one, of the list of all. */
export function galleryAddress(of?: { readonly view: string; readonly state: string; readonly theme: Theme }): string {
  return `${ORIGIN}/#${new URLSearchParams(of).toString()}`;
}

/** Goes from the page of one state to that of another, which loads nothing anew, and waits until it is drawn. */
export async function goOnTo(page: Page, of: { readonly view: string; readonly state: string; readonly theme: Theme }): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((drawn) => {
        addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(() => drawn())), { once: true });
        location.hash = hash;
      }),
    new URLSearchParams(of).toString(),
  );
}
