/** A browser whose pages are watched. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { problemsOf } from "./problems-of";

export type PageOptions = BrowserContextOptions & {
  /** Problems the test must lead to; any other fails it. */
  readonly expectedProblems?: readonly RegExp[];
};

export type OneBrowser = {
  /** A page with cookies and storage of its own, once `prepare` is done with them. Closed when the test ends. */
  open(options: PageOptions, prepare: (context: BrowserContext) => Promise<void>): Promise<Page>;
};

const TEST_TAKES_AT_MOST_MS = 60_000;
const STATE_COMES_WITHIN_MS = 15_000;

/**
 * One browser for the tests of a file. Whatever goes wrong in a page or in a frame on it (an
 * error on the console, one nobody caught, a request to somewhere else) fails the test that
 * had it open.
 */
export function oneBrowser(): OneBrowser {
  let browser: Browser;
  const opened: { context: BrowserContext; problems: () => readonly string[] }[] = [];

  jest.setTimeout(TEST_TAKES_AT_MOST_MS);
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const done = opened.splice(0);
    await Promise.all(done.map(({ context }) => context.close()));
    expect(done.flatMap(({ problems }) => problems())).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    async open({ expectedProblems = [], ...options }, prepare) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        locale: "en-GB",
        ...options,
      });
      context.setDefaultTimeout(STATE_COMES_WITHIN_MS);
      const page = await context.newPage();
      opened.push({ context, problems: problemsOf(page, expectedProblems) });
      await prepare(context);
      return page;
    },
  };
}
