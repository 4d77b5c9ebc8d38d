import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { startManyModules, type ManyModules } from "../../fixtures/many-modules/start-many-modules";
import { freePorts } from "./free-ports";
import { oneBrowser } from "./one-browser";

const STARTS_WITHIN_MS = 120_000;

export type ManyModulesSite = {
  /** The REST interface, past any page; null where the answer has no body. */
  jira(person: string, method: string, path: string, body?: unknown): Promise<unknown>;
  /** Raises a work item as Ada and gives its key. */
  raise(project: string, issueType: string): Promise<string>;
  visit(person: string, path: string): Promise<Page>;
};

/** A site with an app that has one of every kind of module, for the tests of one file: started before them, stopped after. */
export function manyModulesSite(): ManyModulesSite {
  const browser = oneBrowser();
  let site: ManyModules;
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ["tools/build.mjs", "site"]);
    site = await startManyModules(await freePorts());
  }, STARTS_WITHIN_MS);
  afterAll(() => site?.stop());

  const accountIdOf = (person: string) => site.sandbox.jira.accountByEmail(`${person}@example.com`)?.accountId ?? null;

  async function jira(person: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const init = { method, headers: { "content-type": "application/json" }, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await site.sandbox.jira.handle(new Request(`${site.url}/rest/api/3${path}`, init), { accountId: accountIdOf(person) });
    return answer.json().catch(() => null);
  }

  return {
    jira,
    async raise(project, issueType) {
      const fields = { project: { key: project }, issuetype: { name: issueType }, summary: "Look at the modules" };
      return ((await jira("ada", "POST", "/issue", { fields })) as { key: string }).key;
    },
    async visit(person, path) {
      const page = await browser.open({ baseURL: site.url }, async (context) => {
        await context.request.post("/gateway/session", { data: { accountId: accountIdOf(person) } });
      });
      await page.goto(path);
      return page;
    },
  };
}
