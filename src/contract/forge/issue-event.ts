import { z } from "zod";

/** What the app reads of `avi:jira:created:issue` and `avi:jira:updated:issue`. The issue itself is read anew before anything is decided. */
export const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.coerce.string(),
    fields: z.object({ issuetype: z.object({ id: z.coerce.string(), name: z.string() }).optional() }).optional(),
  }),
  changelog: z
    .object({ items: z.array(z.object({ field: z.string().nullish(), fieldId: z.string().nullish(), fieldtype: z.string().nullish() })) })
    .nullish(),
});
export type IssueEvent = z.infer<typeof issueEvent>;

/** Present from the second delivery on. */
export const retried = z.object({ retryContext: z.object({ retryCount: z.number() }).optional() });
