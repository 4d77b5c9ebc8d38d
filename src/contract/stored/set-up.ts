import { z } from "zod";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { actor, moment } from "./common-parts";

const begun = { stepId: z.string(), title: z.string(), by: actor, at: moment };

/** What was done to set a project up, as it lies in the entity `configuration`. */
export const setUpRecord: z.ZodType<SetUpRecord> = z.object({
  projectId: z.string(),
  begun: z.object(begun).nullable(),
  arePanelsPinned: z.boolean(),
  outcomes: z.array(z.object({ ...begun, outcome: z.enum(["done", "refused", "undone"]), message: z.string().nullable() })),
});
