import { z } from "zod";
import { instant } from "../../core/time";

/**
 * A moment as Jira writes it: `2026-01-17T12:34:00.000+0000`. ISO 8601 wants a colon in
 * the offset, and so does zod's own parser; Jira leaves it out.
 */
export const jiraInstant = z.string().transform((text, context) => {
  const moment = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  if (Number.isNaN(moment)) {
    context.addIssue({ code: "custom", message: `${text} is no date of Jira's` });
    return z.NEVER;
  }
  return instant(moment);
});
