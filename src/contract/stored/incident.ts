import { z } from "zod";
import type { Echo, Effect, Expected, IncidentRecord, OwedDecision } from "../../core/incident/incident-record";
import type { EditedPriority, PriorityOverride } from "../../core/incident/override";
import type { Shadow } from "../../core/incident/shadow-of";
import type { TimelineEntry } from "../../core/timeline/timeline-entry";
import { incidentPriorityValue } from "../jira/issue-answer";
import { ESCALATION_FACTS, escalationState } from "./escalation";
import { goalClocks } from "./goals";
import { accountId, actor, moment, scope } from "./common-parts";

const change = { from: z.string().nullable(), to: z.string().nullable() };
const copiedFrom = z.object({ impact: z.string().exactOptional(), urgency: z.string().exactOptional() });
const matrixPin = z.object({ scope, version: z.number().int().positive() });

/** An entry of the timeline, in a page or still owed. */
export const timelineEntry: z.ZodType<TimelineEntry> = z.object({
  id: z.string(),
  at: moment,
  by: actor,
  fact: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("raised") }),
    z.object({
      kind: z.literal("levels-set"),
      impact: z.object(change).exactOptional(),
      urgency: z.object(change).exactOptional(),
      priority: z.object(change).exactOptional(),
      matrixVersion: z.number().exactOptional(),
      copiedFrom: copiedFrom.exactOptional(),
    }),
    z.object({
      kind: z.literal("priority-set"),
      from: z.string().nullable(),
      to: z.string(),
      impact: z.string(),
      urgency: z.string(),
      matrixVersion: z.number(),
    }),
    z.object({ kind: z.literal("priority-edited"), ...change }),
    z.object({
      kind: z.literal("priority-overridden"),
      from: z.string().nullable(),
      to: z.string(),
      reason: z.string(),
      until: moment.nullable(),
    }),
    z.object({ kind: z.literal("override-restored"), from: z.string().nullable(), to: z.string(), reason: z.string() }),
    z.object({ kind: z.literal("override-withdrawn"), ...change }),
    z.object({ kind: z.literal("override-ended"), priority: z.string() }),
    z.object({ kind: z.literal("matrix-moved"), from: matrixPin, to: matrixPin, reason: z.string() }),
    z.object({ kind: z.literal("services-moved"), reason: z.string() }),
    z.object({ kind: z.literal("status-changed"), ...change }),
    z.object({ kind: z.literal("assigned"), ...change }),
    z.object({ kind: z.literal("repair-asked") }),
    z.object({ kind: z.literal("type-changed"), ...change }),
    ...ESCALATION_FACTS,
    z.object({ kind: z.literal("record-rebuilt"), lost: z.enum(["matrix", "override-end"]) }),
  ]),
});

const shadow: z.ZodType<Shadow> = z.object({ drift: z.literal("refused") });

const effect: z.ZodType<Effect> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("edit-issue"),
    impact: z.string().exactOptional(),
    urgency: z.string().exactOptional(),
    priorityId: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal("write-incident-priority"), value: incidentPriorityValue.nullable() }),
  z.object({ kind: z.literal("write-shadow"), value: shadow.nullable() }),
]);

const echoParts = {
  by: z.array(accountId),
  impact: z.string().exactOptional(),
  urgency: z.string().exactOptional(),
  priorityId: z.string().exactOptional(),
  from: moment,
};
const echo: z.ZodType<Echo> = z.object({ ...echoParts, until: moment.nullable() });
const expected: z.ZodType<Expected> = z.object({ ...echoParts, until: moment, entry: timelineEntry.nullable().default(null) });

const override: z.ZodType<PriorityOverride> = z.object({
  priorityId: z.string(),
  reason: z.string(),
  by: actor,
  at: moment,
  until: moment.nullable(),
});
const editedPriority: z.ZodType<EditedPriority> = z.object({ priorityId: z.string(), by: actor, at: moment });

const owedDecision: z.ZodType<OwedDecision> = z.object({
  id: z.string(),
  decidedAt: moment,
  by: actor,
  effects: z.array(effect),
  entry: timelineEntry.nullable(),
  echo: echo.nullable(),
  isSuperseded: z.boolean(),
  replaces: override.nullable().exactOptional(),
  copiedFrom: copiedFrom.exactOptional(),
});

const incidentRecord: z.ZodType<IncidentRecord> = z.object({
  issueId: z.string(),
  projectId: z.string(),
  matrix: matrixPin.nullable().default(null),
  services: z
    .object({ scope, version: z.number().int().min(0) })
    .nullable()
    .default(null),
  seenHistory: z.object({ newestAt: moment, ids: z.array(z.number().int()) }),
  isRaisedTold: z.boolean(),
  provenance: z.object({ by: actor, at: moment, copiedFrom: copiedFrom.exactOptional() }).nullable(),
  lastKnown: z.object({ impact: z.string().nullable(), urgency: z.string().nullable(), priority: z.string().nullable(), at: moment }),
  override: override.nullable().default(null),
  editedPriority: editedPriority.nullable().default(null),
  found: incidentPriorityValue.nullable().default(null),
  shadow: shadow.nullable().default(null),
  owed: z.array(owedDecision),
  echoes: z.array(expected),
  escalation: escalationState,
  goals: goalClocks.nullable().default(null),
});

/** The entity `incident`. */
export const incidentRow = z.object({ revision: z.number().int().positive(), projectId: z.string(), record: incidentRecord });

/** The entity `timeline`. */
export const timelineRow = z.object({ issueId: z.string(), page: z.number().int().min(0), entries: z.array(timelineEntry) });
