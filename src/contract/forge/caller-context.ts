import { z } from "zod";

/** What the platform signs of a call from a surface on an issue. Never taken from the payload. */
export const issueCaller = z.object({
  accountId: z.string(),
  extension: z.object({ issue: z.object({ id: z.coerce.string() }) }),
});

/** What the platform signs of a call from a custom field's editor; in the create dialog there is no issue yet, but a project. */
export const fieldCaller = z.object({
  accountId: z.string(),
  moduleKey: z.string(),
  extension: z.object({ project: z.object({ id: z.coerce.string() }).optional() }).default({}),
});

/** What the platform signs of a call from a page that belongs to no project. */
export const siteCaller = z.object({ accountId: z.string() });

/** What the platform signs of a call from a project's page. */
export const projectCaller = z.object({
  accountId: z.string(),
  extension: z.object({ project: z.object({ id: z.coerce.string(), key: z.string() }) }),
});
