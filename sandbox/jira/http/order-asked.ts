import { z } from "zod";
import { badRequest, notFound } from "./jira-error";
import { bodyOf, type JiraContext } from "./jira-router";

const order = z.object({ ids: z.array(z.string()).min(1), after: z.string().optional(), position: z.enum(["First", "Last"]).optional() });

/** What a request moves within a list, and where to. @throws {JiraError} 400, or 404 for an id that is not in the list. */
export async function orderAsked(context: JiraContext, what: string, present: readonly string[]): Promise<z.infer<typeof order>> {
  const body = await bodyOf(context, order);
  if (body.ids.length > 1000) throw badRequest("The ids must contain no more than 1,000 items.");
  if ((body.after === undefined) === (body.position === undefined)) throw badRequest("Only 'after' or 'position' can be specified.");
  if (new Set(body.ids).size < body.ids.length || (body.after !== undefined && body.ids.includes(body.after)))
    throw badRequest("The ids must not contain duplicates, nor the id in 'after'.");
  const unknown = [...body.ids, ...(body.after === undefined ? [] : [body.after])].find((id) => !present.includes(id));
  if (unknown !== undefined) throw notFound(`${what} with ID ${unknown} not found.`);
  return body;
}
