import type { Alias, Document } from "yaml";
import { LineCounter, isNode, parseDocument, stringify, visit } from "yaml";
import { z } from "zod";
import type { DocumentKind, Documents } from "../../core/configuration/documents";
import { DOCUMENT_KINDS } from "../../core/configuration/documents";
import type { Priority } from "../../core/priority/matrix";
import { DOCUMENT_SCHEMAS } from "./document-schemas";
import { writtenSchedules } from "./schedule-document";

/** The first line of every file, so that a later version of the app knows what it reads. */
const FORMAT = "incident-desk-configuration/1";

/** Some or all of a scope's documents, as one file carries them. */
export type FileDocuments = { readonly [Kind in DocumentKind]?: Documents[Kind] };

/** What is wrong with a file, and where: 1-based, null where the place cannot be told. */
export type FileProblem = {
  readonly line: number | null;
  readonly column: number | null;
  /** Such as `matrix.cells.high.low`. */
  readonly path: string;
  readonly message: string;
};

export type ReadFile =
  { readonly ok: true; readonly documents: FileDocuments } | { readonly ok: false; readonly problems: readonly FileProblem[] };

const file = z.strictObject({
  format: z.literal(FORMAT, `the file begins with format: ${FORMAT}`),
  matrix: DOCUMENT_SCHEMAS.matrix.exactOptional(),
  services: DOCUMENT_SCHEMAS.services.exactOptional(),
  categories: DOCUMENT_SCHEMAS.categories.exactOptional(),
  stages: DOCUMENT_SCHEMAS.stages.exactOptional(),
  workTypes: DOCUMENT_SCHEMAS.workTypes.exactOptional(),
  rules: DOCUMENT_SCHEMAS.rules.exactOptional(),
  templates: DOCUMENT_SCHEMAS.templates.exactOptional(),
  policies: DOCUMENT_SCHEMAS.policies.exactOptional(),
  schedules: DOCUMENT_SCHEMAS.schedules.exactOptional(),
  calendars: DOCUMENT_SCHEMAS.calendars.exactOptional(),
  goals: DOCUMENT_SCHEMAS.goals.exactOptional(),
});

/** Writes documents as a file that people can read. The matrix names priorities as people do. */
export function writeConfigurationFile(documents: FileDocuments, priorities: readonly Priority[], format: "yaml" | "json"): string {
  const nameOf = (id: string): string => priorities.find((priority) => priority.id === id)?.name ?? id;
  const content = {
    format: FORMAT,
    ...documentsIn(documents),
    ...(documents.schedules && { schedules: writtenSchedules(documents.schedules) }),
    ...(documents.matrix && { matrix: { ...documents.matrix, cells: mapCells(documents.matrix.cells, nameOf) } }),
  };
  return format === "json" ? `${JSON.stringify(content, null, 2)}\n` : stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Reads such a file, YAML or JSON. Every mistake is named with its line; nothing is taken from a file that has one. */
export function readConfigurationFile(text: string, priorities: readonly Priority[]): ReadFile {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Pick<FileProblem, "line" | "column"> => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (parsed.errors.length > 0) {
    return { ok: false, problems: parsed.errors.map(({ pos, message }) => ({ ...placeAt(pos[0]), path: "", message })) };
  }
  /** The place of the thing itself, or of the nearest thing around it that is there. */
  const placeOf = (path: readonly PropertyKey[]): Pick<FileProblem, "line" | "column"> => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? parsed.contents : parsed.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { line: null, column: null };
  };
  const problem = (path: readonly PropertyKey[], message: string): FileProblem => ({
    ...placeOf(path),
    path: path.map(String).join("."),
    message,
  });

  const alias = aliasIn(parsed);
  if (alias)
    return {
      ok: false,
      problems: [{ ...placeAt(alias.range?.[0] ?? 0), path: "", message: `the alias *${alias.source} is not taken here; write it out` }],
    };

  const read = file.safeParse(parsed.toJS());
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.flatMap((issue) => problemsOf(issue).map(({ path, message }) => problem(path, message))),
    };
  const documents = documentsIn(read.data);
  if (!documents.matrix) return { ok: true, documents };

  const unknown = Object.entries(documents.matrix.cells).flatMap(([impactId, row]) =>
    Object.entries(row).flatMap(([urgencyId, name]) =>
      idNamed(name, priorities) === null
        ? [problem(["matrix", "cells", impactId, urgencyId], `the site has no priority called ${name}`)]
        : [],
    ),
  );
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const cells = mapCells(documents.matrix.cells, (name) => idNamed(name, priorities) ?? name);
  return { ok: true, documents: { ...documents, matrix: { ...documents.matrix, cells } } };
}

/** The first alias of a file, which would stand for something elsewhere in it. */
function aliasIn(parsed: Document.Parsed): Alias | null {
  const found: Alias[] = [];
  visit(parsed, {
    Alias: (_key, alias) => {
      found.push(alias);
      return visit.BREAK;
    },
  });
  return found[0] ?? null;
}

/** The documents alone, in the order people read them. */
function documentsIn(source: FileDocuments): FileDocuments {
  return Object.fromEntries(DOCUMENT_KINDS.flatMap((kind) => (source[kind] === undefined ? [] : [[kind, source[kind]]])));
}

/** A key that should not be there is named at its own place. */
function problemsOf(issue: z.core.$ZodIssue): readonly { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: `${key} is not known here` }));
}

/** A priority by its name, else by its id. */
function idNamed(name: string, priorities: readonly Priority[]): string | null {
  const named = priorities.filter((priority) => priority.name.toLowerCase() === name.trim().toLowerCase());
  return named[0]?.id ?? priorities.find(({ id }) => id === name)?.id ?? null;
}

function mapCells(cells: Documents["matrix"]["cells"], map: (priority: string) => string): Documents["matrix"]["cells"] {
  return Object.fromEntries(
    Object.entries(cells).map(([impactId, row]) => [
      impactId,
      Object.fromEntries(Object.entries(row).map(([urgencyId, priority]) => [urgencyId, map(priority)])),
    ]),
  );
}
