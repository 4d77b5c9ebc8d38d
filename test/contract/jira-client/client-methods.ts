/** What the npm package `jira.js` asks Jira for: every method of its cloud client with the operation it calls. */
import type { CloudClient } from "jira.js/cloud";
import { createCloudClient } from "./load-client";

export type ClientMethod = { readonly name: string; readonly method: string; readonly template: string };

/** Every method with the operation it asks for, found by calling each with names in place of values. */
export async function clientMethods(): Promise<ClientMethod[]> {
  let asked: { method: string; template: string } | null = null;
  const listener = {
    sendRequest: (request: { method?: string; url: string }): Promise<never> => {
      asked = { method: request.method ?? "GET", template: request.url };
      return Promise.resolve(undefined as never);
    },
  };
  const found: ClientMethod[] = [];
  for (const [group, methods] of Object.entries(createCloudClient(listener as never) as unknown as Groups))
    for (const [name, call] of Object.entries(methods)) {
      asked = null;
      await Promise.resolve(call(nameOf("parameters"))).catch(() => undefined);
      if (asked !== null) found.push({ name: `${group}.${name}`, ...(asked as { method: string; template: string }) });
    }
  return found;
}

type Groups = Record<keyof CloudClient, Record<string, (parameters: unknown) => Promise<unknown>>>;

/** Stands for any parameter, and writes itself as its own name in braces where a path wants it. */
function nameOf(name: string): unknown {
  return new Proxy(
    Object.assign((): string => `{${name}}`, {}),
    {
      get: (_, key) => {
        if (key === Symbol.toPrimitive || key === "toString") return () => `{${name}}`;
        if (key === Symbol.iterator) return function* () {};
        return typeof key === "symbol" || key === "then" ? undefined : nameOf(key);
      },
    },
  );
}
