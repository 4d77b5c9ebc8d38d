import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { themeStylesheet } from "../forge/resources/theme";

/** The built pages: their files as they are, and the one page for every other address, which routes by itself. */
export function servePages(assetsDirectory: string, siteUrl: string): Hono {
  const pages = new Hono();

  pages.get("/theme.css", async (context) =>
    context.body(await themeStylesheet(), 200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600" }),
  );

  pages.get("/assets/*", async (context) => {
    const file = normalize(join(assetsDirectory, context.req.path));
    const content = file.startsWith(assetsDirectory + sep) ? await readFile(file).catch(() => null) : null;
    if (!content) return context.text("Not found.", 404);
    return context.body(new Uint8Array(content), 200, {
      "content-type": getMimeType(file) ?? "application/octet-stream",
      "cache-control": "max-age=31536000, immutable",
    });
  });

  pages.get("*", async (context) => {
    // The frames' policy names one origin as their parent, so the pages live under one name.
    const site = new URL(siteUrl);
    const asked = new URL(context.req.url);
    if (asked.host !== site.host) return context.redirect(`${site.origin}${asked.pathname}${asked.search}`);
    const page = await readFile(join(assetsDirectory, "index.html"), "utf8").catch(() => null);
    if (page === null) return context.text("The pages are not built: vite build -c sandbox/host/vite.config.mts", 500);
    return context.html(page, 200, { "cache-control": "no-cache", "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
  });

  return pages;
}
