import { openManyModules, type OpenManyModules } from "../../fixtures/many-modules/start-many-modules";
import { SITE, UI } from "./a-small-host";

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };
export type Ask = (person: string, method: string, path: string, body?: unknown) => Promise<Answer>;

/** The app with one module of each kind, and what its pages' gateway answers to whom. */
export async function aSiteOfManyModules(): Promise<OpenManyModules & { readonly ask: Ask; accountIdOf(person: string): string }> {
  const open = await openManyModules(SITE, UI);
  const accountIdOf = (person: string): string => {
    const account = open.sandbox.jira.accountByEmail(`${person}@example.com`);
    if (!account) throw new Error(`There is no ${person}.`);
    return account.accountId;
  };

  const cookies = new Map<string, string>();
  async function cookieOf(person: string): Promise<string> {
    const known = cookies.get(person);
    if (known !== undefined) return known;
    const response = await open.host.site.request(`${SITE}/gateway/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ accountId: accountIdOf(person) }),
    });
    const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
    cookies.set(person, cookie);
    return cookie;
  }

  return {
    ...open,
    accountIdOf,
    async ask(person, method, path, body) {
      const response = await open.host.site.request(`${SITE}/gateway${path}`, {
        method,
        headers: { cookie: await cookieOf(person), "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
  };
}
