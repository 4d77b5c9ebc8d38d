import { type JiraError, badRequest } from "../http/jira-error";
import type { JiraContext } from "../http/jira-router";
import type { Site } from "../site";
import { type Filter, findFilter } from "../store/filters";
import { isVisible } from "./visible-filter";

/** The filter a request names, for one who may see it. @throws {JiraError} alike for none and for a hidden one: 400 unless told. */
export function filterAsked(site: Site, context: JiraContext, refuse: (message: string) => JiraError = badRequest): Filter {
  const filter = findFilter(site, Number(context.req.param("id")));
  if (!filter || !isVisible(site, context.env.caller.accountId, filter))
    throw refuse("The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.");
  return filter;
}
