import { z } from "zod";

/** The bodies of the operations on workflows; what they do not name is refused, so that nothing is dropped unseen. */

const parameters = z.record(z.string(), z.string());
const rule = z.strictObject({ id: z.string().nullish(), ruleKey: z.string(), parameters: parameters.default({}) });
const point = z.strictObject({ x: z.number().nullish(), y: z.number().nullish() });

export type ConditionGroupBody = {
  readonly operation: "ANY" | "ALL";
  readonly conditions: readonly z.infer<typeof rule>[];
  readonly conditionGroups: readonly ConditionGroupBody[];
};

const conditionGroup: z.ZodType<ConditionGroupBody> = z.strictObject({
  operation: z.enum(["ANY", "ALL"]),
  conditions: z.array(rule).default([]),
  get conditionGroups() {
    return z.array(conditionGroup).default([]);
  },
});

const transition = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  description: z.string().default(""),
  type: z.enum(["INITIAL", "GLOBAL", "DIRECTED"]),
  toStatusReference: z.string(),
  links: z
    .array(z.strictObject({ fromStatusReference: z.string(), fromPort: z.number().int().nullish(), toPort: z.number().int().nullish() }))
    .default([]),
  customIssueEventId: z.string().nullish(),
  conditions: conditionGroup.nullish(),
  validators: z.array(rule).default([]),
  actions: z.array(rule).default([]),
  triggers: z.array(rule).default([]),
  transitionScreen: rule.nullish(),
  properties: parameters.default({}),
});

export const statusesBody = z.array(
  z.object({
    id: z.string().optional(),
    name: z.string().min(1),
    description: z.string().optional(),
    statusCategory: z.enum(["TODO", "IN_PROGRESS", "DONE"]),
    statusReference: z.string(),
  }),
);

const layoutBody = z.strictObject({
  description: z.string().optional(),
  startPointLayout: point.nullish(),
  loopedTransitionContainerLayout: point.nullish(),
  statuses: z
    .array(
      z.strictObject({
        statusReference: z.string(),
        properties: parameters.default({}),
        layout: point.nullish(),
        approvalConfiguration: z.unknown().optional(),
        deprecated: z.boolean().optional(),
      }),
    )
    .default([]),
  transitions: z.array(transition).default([]),
});

export const creationBody = z.strictObject({
  scope: z.object({ type: z.enum(["GLOBAL", "PROJECT"]) }),
  statuses: statusesBody.default([]),
  workflows: z
    .array(layoutBody.extend({ name: z.string() }))
    .min(1)
    .max(20),
});

const migrations = z.array(z.strictObject({ oldStatusReference: z.string(), newStatusReference: z.string() }));

/** What only reading gives of a workflow may be sent back with it. */
const readOnly = {
  name: z.string().optional(),
  isEditable: z.boolean().optional(),
  scope: z.unknown().optional(),
  created: z.string().nullish(),
  updated: z.string().nullish(),
  taskId: z.string().nullish(),
};

export const updateBody = z.strictObject({
  statuses: statusesBody.default([]),
  workflows: z
    .array(
      layoutBody.extend({
        ...readOnly,
        id: z.string(),
        version: z.object({ id: z.string(), versionNumber: z.number().int() }),
        defaultStatusMappings: migrations.default([]),
        statusMappings: z
          .array(z.strictObject({ projectId: z.string(), issueTypeId: z.string(), statusMigrations: migrations }))
          .default([]),
      }),
    )
    .min(1)
    .max(20),
});

const validationOptions = z
  .strictObject({
    levels: z
      .array(z.enum(["WARNING", "ERROR"]))
      .max(2)
      .optional(),
  })
  .optional();

export const creationCheckBody = z.strictObject({ payload: creationBody, validationOptions });
export const updateCheckBody = z.strictObject({ payload: updateBody, validationOptions });

export type LayoutBody = z.infer<typeof layoutBody>;
export type TransitionBody = z.infer<typeof transition>;
export type StatusesBody = z.infer<typeof statusesBody>;
export type RuleBody = z.infer<typeof rule>;
export type WorkflowUpdateBody = z.infer<typeof updateBody>["workflows"][number];
