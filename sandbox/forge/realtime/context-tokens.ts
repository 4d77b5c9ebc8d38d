import { randomUUID } from "node:crypto";
import type { FullContext } from "../forge";

/** What a function invoked by a page is handed for that page's context, to publish into its channels. */
export type ContextTokens = {
  of(context: FullContext): string;
  contextOf(token: string): FullContext | null;
};

/** Gives each open page's context a token of its own, apart from the page's: a function must not be able to speak as the page. */
export function createContextTokens(): ContextTokens {
  const tokens = new Map<FullContext, string>();
  const contexts = new Map<string, FullContext>();
  return {
    of(context) {
      const known = tokens.get(context);
      if (known !== undefined) return known;
      const token = randomUUID();
      tokens.set(context, token);
      contexts.set(token, context);
      return token;
    },
    contextOf: (token) => contexts.get(token) ?? null,
  };
}
