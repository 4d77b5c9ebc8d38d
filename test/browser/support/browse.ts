/** People at a browser in front of a site. */
import type { BrowserContext, Page } from "playwright-core";
import type { Person } from "../../support/a-desk";
import { oneBrowser } from "./one-browser";
import type { PageOptions } from "./one-browser";
import { startSite } from "./start-site";
import type { Scenario, Site } from "./start-site";

export type Browsing = {
  readonly site: Site;
  /** A browser of one's own, with a page open at that path in that person's name. */
  visitAs(person: Person, path: string, options?: PageOptions): Promise<Page>;
};

const STARTS_WITHIN_MS = 180_000;

/** One site and one browser for the tests of a file. */
export function browse(scenario?: Scenario): Browsing {
  const browser = oneBrowser();
  let site: Site;
  beforeAll(async () => {
    site = await startSite(scenario);
  }, STARTS_WITHIN_MS);
  afterAll(() => site?.stop());

  return {
    get site() {
      return site;
    },
    async visitAs(person, path, options = {}) {
      const page = await browser.open({ baseURL: site.url, ...options }, (context) => become(context, site, person));
      await page.goto(path);
      return page;
    },
  };
}

async function become(context: BrowserContext, site: Site, person: Person): Promise<void> {
  const { body } = await site.rest(person, "GET", "/rest/api/3/myself");
  const answer = await context.request.post("/gateway/session", { data: { accountId: (body as { accountId: string }).accountId } });
  if (!answer.ok()) throw new Error(`Failed to become ${person}: ${await answer.text()}`);
}
