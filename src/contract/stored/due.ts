import { z } from "zod";
import { moment } from "./common-parts";

/** The entity `due`. */
export const dueRow = z.object({
  state: z.literal("waiting"),
  dueAt: moment,
  kind: z.enum(["owed", "mirror", "jql", "job", "rename", "personal-data", "lost-events"]),
  subject: z.string(),
  attempts: z.number().int().min(0),
});
export type DueRowStored = z.infer<typeof dueRow>;
