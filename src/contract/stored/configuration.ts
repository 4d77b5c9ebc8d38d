import { z } from "zod";
import type { AccountId } from "../../core/actor";
import type { Instant } from "../../core/time";
import type { Configuration } from "../../core/configuration/configuration";

const level = z.object({ id: z.string().min(1), name: z.string().min(1), description: z.string() });
const named = z.object({ id: z.string().min(1), name: z.string().min(1) });

/** A configuration as it lies in storage: whole, with a priority of the site in every cell. */
export const storedConfiguration: z.ZodType<Configuration> = z
  .object({
    matrix: z.object({
      version: z.number().int().positive(),
      impact: z.array(level).min(1),
      urgency: z.array(level).min(1),
      cells: z.record(z.string(), z.record(z.string(), z.string())),
    }),
    site: z.object({
      fields: z.object({ impact: z.string(), urgency: z.string(), incidentPriority: z.string() }),
      priorities: z.array(named.extend({ iconUrl: z.string().nullable() })).min(1),
      incidentTypes: z.array(named).min(1),
      appAccountId: z.string().transform((id) => id as AccountId),
      learnedAt: z.number().transform((ms) => ms as Instant),
    }),
  })
  .superRefine(({ matrix, site }, context) => {
    const priorities = new Set(site.priorities.map((priority) => priority.id));
    for (const impact of matrix.impact) {
      for (const urgency of matrix.urgency) {
        const priorityId = matrix.cells[impact.id]?.[urgency.id];
        const cell = `the cell impact ${impact.name} × urgency ${urgency.name}`;
        if (priorityId === undefined) context.addIssue({ code: "custom", path: ["matrix", "cells"], message: `${cell} is empty` });
        else if (!priorities.has(priorityId))
          context.addIssue({
            code: "custom",
            path: ["matrix", "cells"],
            message: `${cell} names priority ${priorityId}, which the site does not have`,
          });
      }
    }
  });

/** The entity `configuration`. */
export const configurationRow = z.object({ revision: z.number().int(), document: z.unknown() });
