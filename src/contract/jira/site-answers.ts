import { z } from "zod";

/** `GET /rest/api/3/field`: the parts by which the app knows its own fields, and those that are called like them. */
export const fieldsAnswer = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Not in Atlassian's document, and in its answers: the name before the asker's language. */
    untranslatedName: z.string().nullish(),
    clauseNames: z.array(z.string()).default([]),
    schema: z.object({ type: z.string().optional(), custom: z.string().optional() }).optional(),
  }),
);

/**
 * `GET /rest/api/3/priority`: the site's order, the most pressing first. Deprecated beside
 * `/priority/search`, which asks for `manage:jira-configuration` where this asks for `read:jira-work`.
 */
export const prioritiesAnswer = z.array(z.object({ id: z.string(), name: z.string(), iconUrl: z.string().nullish() }));

/** `GET /rest/api/3/issuetype` */
export const issueTypesAnswer = z.array(z.object({ id: z.string(), name: z.string() }));

/** `GET /rest/api/3/myself` */
export const myselfAnswer = z.object({ accountId: z.string() });

/** `GET /rest/api/3/project/search?expand=issueTypes` */
export const issueTypesOfProjectsAnswer = z.object({
  isLast: z.boolean().default(true),
  values: z.array(z.object({ id: z.string(), issueTypes: z.array(z.object({ id: z.string() })).default([]) })),
});

/** `GET /rest/api/3/mypermissions` */
export const permissionsAnswer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** `GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}` */
export const createFieldsAnswer = z.object({
  fields: z.array(z.object({ fieldId: z.string(), allowedValues: z.array(z.looseObject({ id: z.string().optional() })).optional() })),
});
