/** The parts the app uses of the answers by which it reads how a site and a project are set up. */
import { z } from "zod";

const idText = z.coerce.string();
const named = z.object({ id: idText, name: z.string() });

/** A page of any list of Jira's: `isLast` where Jira says so. */
export function pageOf<Schema extends z.ZodType>(value: Schema) {
  return z.object({ isLast: z.boolean().default(true), values: z.array(value) });
}

/** `GET /rest/api/3/issuetype` */
export const allWorkTypesAnswer = z.array(
  named.extend({
    subtask: z.boolean().default(false),
    hierarchyLevel: z.number().default(0),
    scope: z.object({ type: z.string() }).optional(),
  }),
);

/** `GET /rest/api/3/issueLinkType` */
export const linkTypesAnswer = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});

/** `GET /rest/api/3/project/{projectIdOrKey}`, and one of `GET /rest/api/3/project/search?expand=issueTypes`. */
export const projectAnswer = named.extend({
  key: z.string(),
  style: z.string().default("classic"),
  issueTypes: z.array(named.extend({ subtask: z.boolean().default(false) })).default([]),
});
export type ProjectAnswer = z.infer<typeof projectAnswer>;

/** `GET /rest/api/3/project/{projectIdOrKey}/role`: addresses by name, the id at the end of each. */
export const projectRolesAnswer = z.record(z.string(), z.string());

/** `GET /rest/api/3/project/{projectIdOrKey}/statuses` */
export const projectStatusesAnswer = z.array(
  z.object({ id: idText, statuses: z.array(named.extend({ statusCategory: z.object({ key: z.string() }) })) }),
);

/** `POST /rest/api/3/search/approximate-count` */
export const countAnswer = z.object({ count: z.number() });

/** `GET /rest/api/3/project/{projectKeyOrId}/permissionscheme?expand=permissions` */
export const permissionSchemeAnswer = named.extend({
  permissions: z
    .array(
      z.object({
        id: z.number(),
        permission: z.string(),
        holder: z.object({ type: z.string(), parameter: z.string().optional(), value: z.string().optional() }),
      }),
    )
    .default([]),
});

/** `GET /rest/api/3/issuetypescheme/project` */
export const workTypeSchemesAnswer = pageOf(z.object({ issueTypeScheme: named, projectIds: z.array(z.string()) }));
/** `GET /rest/api/3/issuetypescheme/mapping` */
export const workTypeMappingsAnswer = pageOf(z.object({ issueTypeId: z.string() }));
/** `GET /rest/api/3/issuetypescreenscheme/project` */
export const typeScreenSchemesAnswer = pageOf(
  z.object({ issueTypeScreenScheme: z.object({ id: idText }), projectIds: z.array(z.string()) }),
);
/** `GET /rest/api/3/issuetypescreenscheme/mapping` */
export const typeScreenMappingsAnswer = pageOf(
  z.object({ issueTypeScreenSchemeId: idText, issueTypeId: z.string(), screenSchemeId: idText }),
);
/** `GET /rest/api/3/screenscheme` */
export const screenSchemesAnswer = pageOf(
  z.object({
    id: idText,
    screens: z.object({ default: idText, create: idText.optional(), edit: idText.optional(), view: idText.optional() }),
  }),
);
/** `GET /rest/api/3/screens` and `GET /rest/api/3/field/{fieldId}/screens` */
export const screensAnswer = pageOf(named);
/** `GET /rest/api/3/screens/{screenId}/tabs` and `GET …/tabs/{tabId}/fields` */
export const tabsAnswer = z.array(z.object({ id: idText }));
/** `GET /rest/api/3/workflowscheme/project` */
export const workflowSchemesAnswer = z.object({
  values: z.array(
    z.object({
      projectIds: z.array(z.string()),
      workflowScheme: named.extend({
        defaultWorkflow: z.string().optional(),
        issueTypeMappings: z.record(z.string(), z.string()).default({}),
      }),
    }),
  ),
});
/** `GET /rest/api/3/workflowscheme` and `GET /rest/api/3/workflows/search` */
export const namedPage = pageOf(named);
/** `GET /rest/api/3/statuses/search` */
export const statusesPage = pageOf(named.extend({ statusCategory: z.string() }));
/** `POST /rest/api/3/workflowscheme` */
export const madeAnswer = z.object({ id: idText });
/** `GET /rest/api/3/project/{projectIdOrKey}/properties/incident-desk.levels` */
export const toldLevelsAnswer = z.object({ value: z.object({ impact: z.array(z.string()), urgency: z.array(z.string()) }) });
