/** People at a browser in front of a site. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Person } from "../../support/a-desk";
import { launchBrowser } from "./launch-browser";
import { problemsOf } from "./problems-of";
import { startSite } from "./start-site";
import type { Site } from "./start-site";

export type VisitOptions = BrowserContextOptions & {
  /** Errors this visit must lead to; any other fails the test. */
  readonly expectedProblems?: readonly RegExp[];
};

export type Browsing = {
  readonly site: Site;
  /** A browser of one's own, with a page open at that path in that person's name. */
  visitAs(person: Person, path: string, options?: VisitOptions): Promise<Page>;
};

const STARTS_WITHIN_MS = 180_000;
const TEST_TAKES_AT_MOST_MS = 60_000;
const STATE_COMES_WITHIN_MS = 15_000;

/**
 * One site and one browser for the tests of a file. Whatever goes wrong in a page or in a
 * frame on it (an error on the console, one nobody caught, a request to somewhere else)
 * fails the test that had it open.
 */
export function browse(): Browsing {
  let site: Site;
  let browser: Browser;
  const visits: { context: BrowserContext; problems: () => readonly string[] }[] = [];

  jest.setTimeout(TEST_TAKES_AT_MOST_MS);
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  }, STARTS_WITHIN_MS);
  afterEach(async () => {
    const done = visits.splice(0);
    await Promise.all(done.map(({ context }) => context.close()));
    expect(done.flatMap(({ problems }) => problems())).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    get site() {
      return site;
    },
    async visitAs(person, path, { expectedProblems = [], ...options } = {}) {
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        locale: "en-GB",
        ...options,
      });
      context.setDefaultTimeout(STATE_COMES_WITHIN_MS);
      await become(context, site, person);
      const page = await context.newPage();
      visits.push({ context, problems: problemsOf(page, expectedProblems) });
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
