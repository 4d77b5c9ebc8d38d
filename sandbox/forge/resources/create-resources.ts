import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { contentSecurityPolicy } from "./content-security-policy";
import { localeFile } from "./locale-files";
import { injectIntoPage } from "./inject-into-page";
import type { ResourceManifest } from "./read-resources";
import { themeStylesheet } from "./theme";

export type ResourcesOptions = {
  readonly manifest: ResourceManifest;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  /** The built bridge script. */
  readonly bridgeScript: string;
};

/** The origin the app's Custom UI comes from: its built resources, with the bridge, the theme and Forge's policy added. */
export function createResources(options: ResourcesOptions): Hono {
  const ui = new Hono();
  const siteOrigin = new URL(options.siteUrl).origin;

  ui.get("/__forge__/bridge.js", async (context) => {
    const script = await readFile(options.bridgeScript, "utf8");
    return context.body(script, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" });
  });
  ui.get("/__forge__/theme.css", async (context) =>
    context.body(await themeStylesheet(), 200, { "content-type": "text/css; charset=utf-8", "cache-control": "max-age=3600" }),
  );
  ui.post("/__forge__/csp-report", async (context) => {
    console.warn(`Blocked by the Content-Security-Policy: ${await context.req.text()}`);
    return context.body(null, 204);
  });

  ui.get("/:resource/__LOCALES__/:name", async (context) => {
    const file = await localeFile(options.manifest.translations, context.req.param("name"));
    if (file === null) return context.text(`No translations at ${context.req.path}.`, 404);
    return context.body(file, 200, { "content-type": "application/json", "cache-control": "no-cache" });
  });

  ui.get("/:resource/*", async (context) => {
    const resource = options.manifest.resources.find((candidate) => candidate.key === context.req.param("resource"));
    const path = pathInside(context.req.path);
    const file = resource && path !== null && (await readInside(resource.directory, path));
    if (!file) return context.text(`No resource at ${context.req.path}.`, 404);

    const headers = {
      "content-type": getMimeType(path) ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    };
    if (!path.endsWith(".html")) return context.body(new Uint8Array(file), 200, headers);

    const html = file.toString("utf8");
    const policy = contentSecurityPolicy(html, options.manifest, options);
    return context.body(injectIntoPage(html, siteOrigin), 200, { ...headers, "content-security-policy": policy });
  });

  return ui;
}

/** The path within a resource, `assets/a.js` of `/ui/assets/a.js`; null when it is not one. */
function pathInside(path: string): string | null {
  try {
    return decodeURIComponent(path.split("/").slice(2).join("/"));
  } catch {
    return null;
  }
}

async function readInside(directory: string, path: string): Promise<Buffer | null> {
  const file = normalize(join(directory, path));
  if (!file.startsWith(directory + sep)) return null;
  return readFile(file).catch(() => null);
}
