import { z } from "zod";

/** The part the report on drift uses of `POST /rest/api/3/search/jql`. */
export const suspectsAnswer = z.object({
  nextPageToken: z.string().nullish(),
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({ summary: z.string().nullish(), priority: z.object({ id: z.string() }).nullish() }).catchall(z.unknown()),
    }),
  ),
});
export type SuspectAnswer = z.infer<typeof suspectsAnswer>["issues"][number];

/** What the field `Incident priority` says of itself. */
export const givenExplanation = z.object({
  priorityId: z.string(),
  impact: z.string().nullish(),
  urgency: z.string().nullish(),
  override: z.string().nullish(),
});
