import { z } from "zod";
import type { AccountId } from "../../core/actor";
import type { DocumentKind, Documents } from "../../core/configuration/documents";
import { STAGES } from "../../core/configuration/documents";
import { memberId as id, memberName as name } from "./id-and-name";
import type { Reading } from "./matrix-document";
import { matrixDocument, objectOf } from "./matrix-document";
import { calendarsDocument } from "./calendar-document";
import { goalsDocument } from "./goal-document";
import { policiesDocument } from "./policy-document";
import { schedulesDocument } from "./schedule-document";
import { twice } from "./twice";

const accountId = z.string().transform((text) => text as AccountId);

/** A list whose members have ids and names, each once. */
function listOf<Member extends { id: string; name: string }>(member: z.ZodType<Member>, most: number): z.ZodType<readonly Member[]> {
  return z
    .array(member)
    .max(most)
    .superRefine((members, context) => twice(members, ["id", "name"], [], context));
}

type DocumentSchemas = { readonly [Kind in DocumentKind]: z.ZodType<Documents[Kind]> };

function documentSchemas(reading: Reading): DocumentSchemas {
  const object = objectOf(reading);
  return {
    matrix: matrixDocument(reading),
    services: listOf(
      object({
        id,
        name,
        owner: accountId.nullable().default(null),
        tier: z.number().int().min(1).max(4).nullable().default(null),
        componentIds: z.array(z.string()).max(50).default([]),
      }),
      500,
    ),
    categories: listOf(object({ id, name }), 200),
    stages: z.record(z.string(), z.enum(STAGES)),
    workTypes: object({
      incident: z.array(z.string()).max(20).default([]),
      problem: z.array(z.string()).max(20).default([]),
      followUp: z.array(z.string()).max(20).default([]),
    }),
    rules: object({
      editedPriority: z.enum(["put-back", "keep"]).default("put-back"),
      whoMayOverride: z.enum(["manage-incidents", "edit-issues"]).default("manage-incidents"),
      acknowledgedBy: z
        .array(z.enum(["assignment", "transition"]))
        .max(2)
        .default(["assignment", "transition"]),
    }),
    templates: listOf(
      object({
        id,
        name,
        summary: z.string().max(255).default(""),
        description: z.string().max(10_000).default(""),
        impactId: z.string().nullable().default(null),
        urgencyId: z.string().nullable().default(null),
      }),
      100,
    ),
    policies: policiesDocument(reading),
    schedules: schedulesDocument(reading),
    calendars: calendarsDocument(reading),
    goals: goalsDocument(reading),
  };
}

/** The shape of every document, by its kind, as saved from a page and as imported from a file. */
export const DOCUMENT_SCHEMAS: DocumentSchemas = documentSchemas("given");

/** The same as it lies in storage. */
export const STORED_DOCUMENT_SCHEMAS: DocumentSchemas = documentSchemas("stored");
