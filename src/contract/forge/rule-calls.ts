import { z } from "zod";

/** Where Forge says an action is used; in a rule of Jira's automation it may say nothing of an issue. */
const place = { context: z.object({ jira: z.object({ issueId: z.coerce.string() }).optional() }).optional() };

/** An input that a rule leaves empty comes as nothing or as an empty text. */
const words = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);

/** A year: who wants longer means without an end. */
const MOST_MINUTES = 366 * 24 * 60;

/** The inputs of the action "Set impact and urgency". */
export const setLevelsInputs = z.object({ issueKey: words, impact: words, urgency: words, ...place });

/** The inputs of the action "Override priority". */
export const overrideInputs = z.object({
  issueKey: words,
  priority: z.string().trim(),
  reason: z.string(),
  hours: z.number().positive().nullish(),
  ...place,
});

/** The inputs of the actions "Acknowledge incident" and "Escalate incident". */
export const incidentInputs = z.object({ issueKey: words, ...place });

/** The inputs of the action "Pause escalation". */
export const pauseInputs = z.object({
  issueKey: words,
  minutes: z.number().positive().max(MOST_MINUTES).nullish(),
  reason: z.string().trim().min(1).max(400),
  ...place,
});

/** The second argument of an action: as whom the rule runs. */
export const actionCaller = z.object({ principal: z.object({ accountId: z.string() }) });

/** What Jira asks of a workflow's validator. While an issue is being created it has no key yet. */
export const validatorCall = z.object({
  issue: z.object({ key: z.string().nullish() }).nullish(),
  transition: z.object({ modifiedFields: z.record(z.string(), z.unknown()).default({}) }).optional(),
});

/** What Jira tells a workflow's post function. */
export const postFunctionCall = z.object({ issue: z.object({ id: z.coerce.string().optional(), key: z.string() }) });
