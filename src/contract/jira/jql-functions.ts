import { z } from "zod";

const keptAnswer = z.object({
  id: z.string(),
  functionName: z.string(),
  operator: z.enum(["in", "not in"]),
  arguments: z.array(z.string()),
  value: z.string().optional(),
  error: z.string().optional(),
});
export type KeptAnswer = z.infer<typeof keptAnswer>;

/** A page of what Jira keeps of the app's JQL functions. */
export const keptAnswers = z.object({ isLast: z.boolean().optional(), values: z.array(keptAnswer) });
