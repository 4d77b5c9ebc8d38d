import { z } from "zod";
import { jiraInstant } from "./jira-instant";

const person = z.object({ accountId: z.string() });

/** Every object inherits a `toString`; only one that Jira wrote is a text. */
const withOwnToString = (item: unknown): unknown =>
  typeof item === "object" && item !== null && !Object.hasOwn(item, "toString") ? { ...item, toString: null } : item;

const historyItem = z.preprocess(
  withOwnToString,
  z.object({
    field: z.string(),
    fieldId: z.string().nullish(),
    from: z.string().nullish(),
    fromString: z.string().nullish(),
    to: z.string().nullish(),
    toString: z.string().nullish(),
  }),
);

const historyEntry = z.object({ id: z.coerce.number().int(), author: person.nullish(), created: jiraInstant, items: z.array(historyItem) });
export type HistoryAnswer = z.infer<typeof historyEntry>;

/** `GET /rest/api/3/issue/{issueIdOrKey}/changelog`: oldest first. */
export const historyPage = z.object({ values: z.array(historyEntry) });

/** Of a field that one may edit, what it may be set to. */
const choices = z.object({ allowedValues: z.array(z.looseObject({ id: z.string().optional() })).optional() });

/** The part the app uses of `GET /rest/api/3/issue/{issueIdOrKey}`, with changelog and editmeta where they were asked for. */
export const issueAnswer = z.object({
  id: z.string(),
  key: z.string(),
  fields: z
    .object({
      project: z.object({ id: z.string() }),
      issuetype: z.object({ id: z.string(), name: z.string() }),
      status: z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      priority: z.object({ id: z.string(), name: z.string() }).nullish(),
      components: z.array(z.object({ id: z.string() })).default([]),
      creator: person.nullish(),
      reporter: person.nullish(),
      assignee: person.nullish(),
      created: jiraInstant,
    })
    .catchall(z.unknown()),
  editmeta: z.object({ fields: z.object({ priority: choices.optional() }).catchall(z.unknown()) }).optional(),
  changelog: z.object({ total: z.number().int().optional(), histories: z.array(historyEntry) }).optional(),
});
export type IssueAnswer = z.infer<typeof issueAnswer>;
export type HistoryItemAnswer = z.infer<typeof historyItem>;

/** What the field `Incident priority` carries. */
export const incidentPriorityValue = z.object({
  priority: z.string(),
  priorityId: z.string(),
  impact: z.string().exactOptional(),
  urgency: z.string().exactOptional(),
  matrixVersion: z.number().int(),
  tier: z.number().int().exactOptional(),
  override: z.string().exactOptional(),
});

/** How Jira says no. */
export const errorAnswer = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});
