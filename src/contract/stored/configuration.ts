import { z } from "zod";
import type { AccountId } from "../../core/actor";
import type { ProjectConfiguration, SiteConfiguration } from "../../core/configuration/configuration";
import type { DocumentKind, Documents, DocumentSet, Versioned } from "../../core/configuration/documents";
import { DOCUMENT_KINDS } from "../../core/configuration/documents";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { LevelNames } from "../../core/priority/level-names";
import { NO_LEVEL_NAMES } from "../../core/priority/level-names";
import { instant } from "../../core/time";
import { STORED_DOCUMENT_SCHEMAS } from "../documents/document-schemas";
import { actor, moment } from "./common-parts";

const named = z.object({ id: z.string().min(1), name: z.string().min(1) });

const siteFacts: z.ZodType<SiteFacts> = z.object({
  fields: z.object({
    impact: z.string(),
    urgency: z.string(),
    incidentPriority: z.string(),
    handling: z
      .object({
        acknowledgedAt: z.string(),
        mitigatedAt: z.string(),
        majorIncident: z.string(),
        drill: z.string(),
        escalation: z.string(),
      })
      .exactOptional(),
  }),
  priorities: z.array(named.extend({ iconUrl: z.string().nullable(), isGone: z.literal(true).exactOptional() })).min(1),
  incidentTypes: z.array(named).min(1),
  appAccountId: z.string().transform((id) => id as AccountId),
  learnedAt: moment,
});

/** A version of a document of that kind, as it lies in storage. */
export function versioned<Kind extends DocumentKind>(kind: Kind): z.ZodType<Versioned<Documents[Kind]>> {
  const document: z.ZodType<Documents[Kind]> = STORED_DOCUMENT_SCHEMAS[kind];
  const isGivenUp = z.literal(true).exactOptional();
  return z.object({ version: z.number().int().positive(), by: actor, at: moment, reason: z.string(), document, isGivenUp });
}

const matrix = versioned("matrix");
const otherDocuments = {
  services: versioned("services").exactOptional(),
  categories: versioned("categories").exactOptional(),
  stages: versioned("stages").exactOptional(),
  workTypes: versioned("workTypes").exactOptional(),
  rules: versioned("rules").exactOptional(),
  templates: versioned("templates").exactOptional(),
  policies: versioned("policies").exactOptional(),
  schedules: versioned("schedules").exactOptional(),
  calendars: versioned("calendars").exactOptional(),
  goals: versioned("goals").exactOptional(),
};
const names = z.record(z.string(), z.string());
const levelNames: z.ZodType<LevelNames> = z.object({ impact: names, urgency: names }).default(NO_LEVEL_NAMES);
const documentSet: z.ZodType<DocumentSet> = z.object({ matrix: matrix.exactOptional(), ...otherDocuments });

/** The site's configuration as it lies in storage: whole, with a priority of the site in every cell. */
export const storedConfiguration: z.ZodType<SiteConfiguration> = z
  .preprocess(
    fromFirstShape,
    z.object({
      site: siteFacts,
      documents: z.object({ matrix, ...otherDocuments }),
      projectIds: z.array(z.string()).nullable(),
      ownDocuments: z.array(z.string()),
      levelNames,
      begunAt: moment.default(instant(0)),
    }),
  )
  .superRefine(({ documents, site }, context) => {
    const { impact, urgency, cells } = documents.matrix.document;
    const priorities = new Set(site.priorities.map((priority) => priority.id));
    for (const row of impact) {
      for (const column of urgency) {
        const priorityId = cells[row.id]?.[column.id];
        if (priorityId !== undefined && !priorities.has(priorityId))
          context.addIssue({
            code: "custom",
            path: ["documents", "matrix", "cells"],
            message: `the cell impact ${row.name} × urgency ${column.name} names priority ${priorityId}, which the site does not have`,
          });
      }
    }
  });

/** A project's own configuration as it lies in storage. */
export const storedProjectConfiguration: z.ZodType<ProjectConfiguration> = z.object({
  projectId: z.string(),
  documents: documentSet,
  levelNames,
  highest: z.partialRecord(z.enum(DOCUMENT_KINDS as [DocumentKind, ...DocumentKind[]]), z.number().int()),
});

/** The entity `configuration`. */
export const configurationRow = z.object({ revision: z.number().int(), document: z.unknown() });

/** Before there were documents, one matrix lay beside the site's facts, with its number inside. */
const firstShape = z.object({ matrix: z.looseObject({ version: z.number() }), site: z.looseObject({ learnedAt: z.number() }) });

function fromFirstShape(value: unknown): unknown {
  const first = firstShape.safeParse(value);
  if (!first.success) return value;
  const { site } = first.data;
  const { version, ...document } = first.data.matrix;
  const only = { version, by: { kind: "app" }, at: site.learnedAt, reason: "The matrix a site begins with.", document };
  return { site, documents: { matrix: only }, projectIds: null, ownDocuments: [] };
}
