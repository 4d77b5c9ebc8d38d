import { z } from "zod";

/** The key of the property by which a comment of the app's is known again. */
export const PAGE_PROPERTY = "incident-desk.page";

/** The part used of `GET /rest/api/3/issue/{issueIdOrKey}/comment?expand=properties`. */
export const commentsAnswer = z.object({
  comments: z.array(z.object({ properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]) })),
});

/** The part used of `GET /rest/api/3/issue/{issueIdOrKey}/transitions`. */
export const transitionsAnswer = z.object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })) });

/** The part used of `GET /rest/api/3/group/member`. */
export const groupMembersAnswer = z.object({ values: z.array(z.object({ accountId: z.string(), active: z.boolean().default(true) })) });

/** The part used of `GET /rest/api/3/user/bulk`. */
export const usersAnswer = z.object({ values: z.array(z.object({ accountId: z.string(), active: z.boolean() })) });

/** The part used of `GET /rest/api/3/project/{projectIdOrKey}`. */
export const leadAnswer = z.object({ lead: z.object({ accountId: z.string() }).nullish() });
