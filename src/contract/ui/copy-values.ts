/** The conversation about copying values of the site's own fields, called like ours, into levels of open incidents. */
import { z } from "zod";
import type { Named } from "../../core/set-up/found";
import type { Answer } from "./answer";
import type { JobView } from "./matrix-replay";

const projectId = z.string().min(1).max(60);
/** A query is made of it. */
const fieldId = z.string().regex(/^customfield_\d{1,18}$/);
const value = z.string().min(1).max(255);

/** Far more than anybody maps by hand. */
const MOST_VALUES = 200;

/** `page` comes from the answer before; each call reads at most a thousand open incidents, the newest first. */
export const previewCopyPayload = z.strictObject({
  projectId,
  fields: z.strictObject({ impact: fieldId.exactOptional(), urgency: fieldId.exactOptional() }),
  page: z.string().max(2_000).nullable(),
});
export type PreviewCopyPayload = z.infer<typeof previewCopyPayload>;

/** Incidents with the same values: of each field that could fill a level they do not have. Those that keep their levels have none. */
export type ValueGroupView = {
  readonly values: { readonly impact?: string; readonly urgency?: string };
  readonly incidents: number;
  /** How many mails Jira sends at most, if they are edited: to reporter, assignee and watchers. */
  readonly mails: number;
};

/** One page of what there is to copy. A view adds the pages up. */
export type CopyPreviewView = {
  /** What values can become, the most severe first. */
  readonly levels: { readonly impact: readonly Named[]; readonly urgency: readonly Named[] };
  readonly groups: readonly ValueGroupView[];
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

const copied = z.strictObject({
  fieldId,
  levels: z
    .array(z.strictObject({ value, levelId: z.string().min(1).max(60) }))
    .min(1)
    .max(MOST_VALUES),
});

/** Which level each value becomes, by the input it fills. A value that is not named is left alone. */
export const startCopyPayload = z.strictObject({
  projectId,
  copies: z
    .strictObject({ impact: copied.exactOptional(), urgency: copied.exactOptional() })
    .refine(({ impact, urgency }) => impact !== undefined || urgency !== undefined, "nothing is to be copied"),
});
export type StartCopyPayload = z.infer<typeof startCopyPayload>;

/** Calls of `site-admin` for every project and of `project-settings` for its own. */
export type CopyValuesCalls = {
  previewCopy: (payload: PreviewCopyPayload) => Answer<CopyPreviewView>;
  /** Whoever starts it may edit the project's issues. What is under way already is given as it stands. */
  startCopy: (payload: StartCopyPayload) => Answer<JobView>;
};
