import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { Caller } from "../../seams";
import { BAD_PAYLOAD, badRequest, JiraError } from "./jira-error";

export type JiraEnvironment = { Bindings: { caller: Caller } };
export type JiraRouter = Hono<JiraEnvironment>;
export type JiraContext = Context<JiraEnvironment>;

/** A caller with an account: what every operation but a few works for. */
export type Person = Caller & { readonly accountId: string };

/** The caller of a request. @throws {JiraError} 401 when it is anonymous. */
export function personOf(context: JiraContext): Person {
  const { caller } = context.env;
  if (caller.accountId === null)
    throw new JiraError(401, ["You are not authenticated. Authentication required to perform this operation."]);
  return { ...caller, accountId: caller.accountId };
}

/** The request's JSON body as `schema` reads it. @throws {JiraError} 400 when it is something else. */
export async function bodyOf<Schema extends z.ZodType>(context: JiraContext, schema: Schema): Promise<z.infer<Schema>> {
  const raw: unknown = await context.req.json().catch(() => undefined);
  const read = schema.safeParse(raw);
  if (!read.success) throw badRequest(BAD_PAYLOAD);
  return read.data;
}

/** `startAt` and `maxResults` of a request, within what the operation allows. */
export function pageOf(context: JiraContext, maximum: number, usual = 50): { startAt: number; maxResults: number } {
  return {
    startAt: Math.max(0, wholeNumber(context.req.query("startAt"), "startAt") ?? 0),
    maxResults: Math.min(maximum, Math.max(0, wholeNumber(context.req.query("maxResults"), "maxResults") ?? usual)),
  };
}

/** Values given as a repeated or a comma-separated query parameter. */
export function listOf(context: JiraContext, name: string): string[] {
  return (context.req.queries(name) ?? []).flatMap((value) => value.split(",")).filter((value) => value !== "");
}

/** A query parameter that is a boolean. */
export function flagOf(context: JiraContext, name: string, usual: boolean): boolean {
  const value = context.req.query(name);
  return value === undefined ? usual : value === "true";
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^-?\d+$/.test(text)) throw badRequest(`The value '${text}' of '${name}' is not a number.`);
  return Number(text);
}

/** One page of a list in Jira's usual wrapping. */
export function paged<Item>(self: string, page: { startAt: number; maxResults: number }, all: readonly Item[]): Record<string, unknown> {
  const values = all.slice(page.startAt, page.startAt + page.maxResults);
  return { self, ...page, total: all.length, isLast: page.startAt + values.length >= all.length, values };
}
