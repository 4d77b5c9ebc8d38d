import { z } from "zod";
import type { AccountId, Actor } from "../../core/actor";
import type { Scope } from "../../core/priority/matrix";
import type { Instant } from "../../core/time";

export const accountId = z.string().transform((id) => id as AccountId);

/** Epoch milliseconds. */
export const moment = z.number().transform((ms) => ms as Instant);

/** Where a document is kept: the site, or one project. */
export const scope: z.ZodType<Scope> = z.union([z.literal("site"), z.templateLiteral(["project:", z.string()])]);

export const actor: z.ZodType<Actor> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), accountId }),
  z.object({ kind: z.literal("app") }),
]);
