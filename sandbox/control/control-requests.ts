import { z } from "zod";

const YEAR_SECONDS = 366 * 24 * 60 * 60;
/** The body of `POST /sandbox/clock`. */
export const clockRequest = z.union([
  z.strictObject({ advanceSeconds: z.number().min(0).max(YEAR_SECONDS) }),
  z.strictObject({ release: z.literal(true) }),
]);
/** The body of `POST /sandbox/users`. */
export const userRequest = z.strictObject({
  accountId: z.string(),
  state: z.enum(["active", "inactive", "closed"]).optional(),
  displayName: z.string().min(1).max(255).optional(),
});
/** The body of `POST /sandbox/reset`. */
export const resetRequest = z.strictObject({ seed: z.number().int().optional() });
/** The body of `POST /sandbox/storage`. */
export const storageRequest = z.strictObject({ queryLagSeconds: z.number().min(0).max(3_600) });
const seconds = z.number().min(0).max(3_600);
const delaySeconds = z.union([seconds, z.strictObject({ fromSeconds: seconds, toSeconds: seconds, seed: z.number().int().default(1) })]);
/** The body of `POST /sandbox/events`. */
export const eventsRequest = z.strictObject({
  delaySeconds: delaySeconds.optional(),
  queue: z.strictObject({ delaySeconds }).optional(),
  parallel: z
    .union([z.literal(false), z.strictObject({ atMost: z.number().int().min(2).max(100).default(10), seed: z.number().int().default(1) })])
    .optional(),
});

/** The body of `POST /sandbox/app`. */
export const appRequest = z.union([
  z.strictObject({ preUninstall: z.literal(true) }),
  z.strictObject({ reinstall: z.literal(true), withoutPermissionsSeconds: z.number().min(0).max(3_600).optional() }),
  z.strictObject({ withoutPermissionsSeconds: z.number().min(0).max(3_600) }),
]);
/** The body of `POST /sandbox/jira`. */
export const jiraRequest = z.strictObject({
  searchLagSeconds: z.number().min(0).max(3_600).optional(),
  rateLimits: z.enum(["on", "off"]).optional(),
});
