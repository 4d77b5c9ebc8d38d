import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSite } from "../../../sandbox/open-site";
import { serve } from "../../../sandbox/serve";
import { freePorts } from "../../browser/support/free-ports";

export type Ask = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The site's own port unless told; `ui` is the port of the app's Custom UI. */
  readonly at?: "site" | "ui";
};
export type Told = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string };

export type ServedSite = {
  readonly siteUrl: string;
  readonly uiOrigin: string;
  /** A request as any program of this machine could make it: `fetch` would not let one choose Host and Origin. */
  ask(path: string, ask?: Ask): Promise<Told>;
  close(): Promise<void>;
};

/** The sandbox as `npm start` opens it, empty, on ports of its own; the app's bundle is not called. */
export async function aServedSite(): Promise<ServedSite> {
  const port = await freePorts();
  const siteUrl = `http://localhost:${port}`;
  const uiOrigin = `http://localhost:${port + 1}`;
  const folder = mkdtempSync(join(tmpdir(), "served-"));
  const site = openSite({ databaseFile: join(folder, "site.sqlite"), siteUrl, uiOrigin, scenario: "empty", seed: 1 });
  const listening = [await serve(site.site, port), await serve(site.ui, port + 1)];
  await site.open();

  return {
    siteUrl,
    uiOrigin,
    ask: (path, { method = "GET", headers = {}, body, at = "site" } = {}) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? "" : JSON.stringify(body);
        const type = body === undefined ? {} : { "content-type": "application/json" };
        const asked = request({ host: "localhost", port: at === "ui" ? port + 1 : port, path, method, headers: { ...type, ...headers } });
        asked.once("error", reject);
        asked.once("response", (response) => {
          let said = "";
          response.setEncoding("utf8").on("data", (part: string) => (said += part));
          response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: said }));
        });
        asked.end(text);
      }),
    async close() {
      await Promise.all(listening.map((each) => each.close()));
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
