import { z } from "zod";
import { jiraInstant } from "./jira-instant";

const person = z.object({ accountId: z.string() });

/** The part the app uses of `POST /rest/api/3/search/jql`. */
export const searchAnswer = z.object({
  nextPageToken: z.string().nullish(),
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z
        .object({
          project: z.object({ id: z.string() }),
          summary: z.string().nullish(),
          components: z.array(z.object({ id: z.string() })).default([]),
          reporter: person.nullish(),
          assignee: person.nullish(),
          watches: z.object({ watchCount: z.number().int() }).nullish(),
        })
        .catchall(z.unknown()),
    }),
  ),
});
export type FoundAnswer = z.infer<typeof searchAnswer>["issues"][number];

/** Of what the field `Incident priority` carries, the priority and whether the matrix gave it. */
export const givenPriority = z.object({ priorityId: z.string(), override: z.string().nullish() });

/** What a field of one choice holds: its option. */
export const optionValue = z.object({ value: z.string() });

/** The same, where only the moment of the last change was asked for. */
export const changedAnswer = z.object({
  nextPageToken: z.string().nullish(),
  issues: z.array(z.object({ id: z.string(), fields: z.object({ updated: jiraInstant }) })),
});

/** The same, where only keys were asked for. */
export const keysAnswer = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** The part the app uses of `POST /rest/api/3/issue/bulkfetch`. */
export const seenIssuesAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string().nullish() }) })),
});
