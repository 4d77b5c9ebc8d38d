import { selfLink } from "../formatters/links";
import type { Site } from "../site";
import { addFinishedTask } from "../store/tasks";
import { type JiraContext, personOf } from "./jira-router";

/** Does the work in one transaction and sends the caller to its task. */
export function asTask(site: Site, context: JiraContext, description: string, work: () => unknown): Response {
  const { accountId } = personOf(context);
  const id = site.write(() => addFinishedTask(site, accountId, description, work()));
  return context.redirect(selfLink(site, `/task/${id}`), 303);
}
