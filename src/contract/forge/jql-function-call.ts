import { z } from "zod";

/** What Forge calls a JQL function with: no user is behind it, since the answer is kept for everybody. */
export const jqlFunctionCall = z.object({
  precomputationId: z.string(),
  clause: z.object({
    functionName: z.string(),
    operator: z.enum(["in", "not in"]),
    arguments: z.array(z.string()).default([]),
  }),
});
