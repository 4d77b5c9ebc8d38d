import type { Site } from "../site";
import type { ChangelogItem, History } from "../store/changelog";
import { jiraDate } from "./jira-date";
import { userJsonOf } from "./user-json";

/** A changed field as Jira writes it, nulls and undocumented keys included. */
export function changelogItemJson(item: ChangelogItem): Record<string, unknown> {
  return {
    field: item.field,
    fieldtype: item.fieldType,
    ...(item.fieldId === null ? {} : { fieldId: item.fieldId }),
    from: item.from,
    fromString: item.fromString,
    to: item.to,
    toString: item.toString,
    ...(item.fieldId === "assignee" || item.fieldId === "reporter" ? { tmpFromAccountId: item.from, tmpToAccountId: item.to } : {}),
  };
}

/** One history with its author and items. */
export function historyJson(site: Site, history: History): Record<string, unknown> {
  const author = userJsonOf(site, history.authorId);
  return {
    id: String(history.id),
    ...(author ? { author } : {}),
    created: jiraDate(history.created),
    items: history.items.map(changelogItemJson),
  };
}
