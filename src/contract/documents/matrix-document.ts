import { z } from "zod";
import type { Level, MatrixDocument } from "../../core/priority/matrix";
import { LEVEL_COLOURS } from "../../core/priority/matrix";

const FEWEST_LEVELS = 2;
const MOST_LEVELS = 5;
const LONGEST_NAME = 60;
const LONGEST_TEXT = 400;
const MOST_EXAMPLES = 10;
const MOST_FORMER_NAMES = 500;

/**
 * How a document is read. From a person or a file nothing unknown is taken. From storage what another
 * version of the app may have added is let through and kept, and nothing is refused that one could live with.
 */
export type Reading = "given" | "stored";

/** An object of a document, as strict as where it comes from asks for. */
export function objectOf(reading: Reading): typeof z.strictObject {
  return reading === "given" ? z.strictObject : (z.looseObject as unknown as typeof z.strictObject); // what more it lets through is no part of the type
}

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "an id is made of small letters, digits and hyphens, forty at most");
const name = z.string().trim().min(1, "a name is missing").max(LONGEST_NAME);

const level = (reading: Reading): z.ZodType<Level> =>
  objectOf(reading)({
    id,
    name,
    description: z.string().max(LONGEST_TEXT).default(""),
    formerNames: z.array(name).max(MOST_FORMER_NAMES).default([]),
    examples: z.array(z.string().trim().min(1).max(LONGEST_TEXT)).max(MOST_EXAMPLES).default([]),
    colour: z.enum(LEVEL_COLOURS).nullable().default(null),
  });

function levels(reading: Reading): z.ZodType<readonly Level[]> {
  const some = z
    .array(level(reading))
    .min(FEWEST_LEVELS, `there are at least ${FEWEST_LEVELS} levels`)
    .max(MOST_LEVELS, `there are at most ${MOST_LEVELS} levels`);
  if (reading === "stored") return some;
  return some.superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach((one, index) => {
      if (all.findIndex((other) => other.id === one.id) < index)
        context.addIssue({ code: "custom", path: [index, "id"], message: `the id ${one.id} is there twice` });
      for (const called of [one.name, ...one.formerNames].map((text) => text.toLowerCase())) {
        if (seen.has(called))
          context.addIssue({ code: "custom", path: [index, "name"], message: `another level is or was called ${called}` });
        seen.add(called);
      }
    });
  });
}

/** A matrix: two to five levels each way, and a priority in every cell. */
export function matrixDocument(reading: Reading): z.ZodType<MatrixDocument> {
  const tierRule = objectOf(reading)({ upToTier: z.number().int().min(1).max(4), raiseBy: z.number().int().min(1).max(4) });
  return objectOf(reading)({
    impact: levels(reading),
    urgency: levels(reading),
    cells: z.record(z.string(), z.record(z.string(), z.string().min(1))),
    tierRule: tierRule.nullable().default(null),
  }).superRefine(({ impact, urgency, cells }, context) => {
    for (const row of impact) {
      for (const column of urgency) {
        if (cells[row.id]?.[column.id] === undefined)
          context.addIssue({
            code: "custom",
            path: ["cells", row.id, column.id],
            message: `the cell impact ${row.name} × urgency ${column.name} is empty`,
          });
      }
    }
    for (const [impactId, row] of Object.entries(cells)) {
      if (!impact.some((candidate) => candidate.id === impactId))
        context.addIssue({ code: "custom", path: ["cells", impactId], message: `no level of impact has the id ${impactId}` });
      for (const urgencyId of Object.keys(row)) {
        if (!urgency.some((candidate) => candidate.id === urgencyId))
          context.addIssue({
            code: "custom",
            path: ["cells", impactId, urgencyId],
            message: `no level of urgency has the id ${urgencyId}`,
          });
      }
    }
  });
}
