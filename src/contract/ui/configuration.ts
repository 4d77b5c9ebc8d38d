/**
 * The conversation between the pages that edit configuration (site administration for the site,
 * project settings for one project) and their resolvers.
 */
import { z } from "zod";
import type { Actor } from "../../core/actor";
import type { Difference } from "../../core/configuration/differences";
import type { DocumentKind, Documents } from "../../core/configuration/documents";
import { DOCUMENT_KINDS } from "../../core/configuration/documents";
import type { FileProblem } from "../documents/configuration-file";
import type { Answer } from "./answer";
import type { PriorityView } from "./triage";

const kind = z.enum(DOCUMENT_KINDS as [DocumentKind, ...DocumentKind[]]);
const reason = z.string().max(1_000);

export const kindPayload = z.strictObject({ kind });
export type KindPayload = z.infer<typeof kindPayload>;

/** The document is parsed by the schema of its kind. `basedOn` is the version on the screen; null when the scope had none of its own. */
export const saveDocumentPayload = z.strictObject({
  kind,
  document: z.unknown(),
  basedOn: z.number().int().positive().nullable(),
  reason,
});
export type SaveDocumentPayload = z.infer<typeof saveDocumentPayload>;

export const dropDocumentPayload = z.strictObject({ kind, basedOn: z.number().int().positive(), reason });
export type DropDocumentPayload = z.infer<typeof dropDocumentPayload>;

/** One readable difference between two documents. */
export type DifferenceView = Difference;

/** A document as it holds in this scope. */
export type DocumentView<Kind extends DocumentKind = DocumentKind> = {
  readonly kind: Kind;
  /** Whose it is: the project's own, the site's, or what holds where nobody wrote any. */
  readonly source: "project" | "site" | "default";
  readonly document: Documents[Kind];
  /** null of a default. */
  readonly version: number | null;
  readonly by: Actor | null;
  /** Epoch ms. */
  readonly at: number | null;
  readonly reason: string | null;
};

export type ConfigurationView = {
  readonly scope: "site" | "project";
  /** The most pressing first; those that the project's own scheme lacks say so. */
  readonly priorities: readonly (PriorityView & { readonly isInScheme: boolean })[];
  readonly documents: { readonly [Kind in DocumentKind]: DocumentView<Kind> };
};

export type VersionView = {
  readonly version: number;
  readonly by: Actor;
  readonly at: number;
  readonly reason: string;
  /** The project gave its own up: the site's holds from then on. */
  readonly isGivenUp: boolean;
  /** Against the version before it. */
  readonly differences: readonly DifferenceView[];
};

export type SavedView =
  | { readonly kind: "saved"; readonly configuration: ConfigurationView }
  /** Another administrator saved in between (null: gave it up): nothing was stored, and the person chooses. */
  | { readonly kind: "changed-meanwhile"; readonly theirs: VersionView | null; readonly configuration: ConfigurationView }
  | { readonly kind: "invalid"; readonly problems: readonly ProblemView[] };

/** What is wrong with a document or a file, and where: the place is null where there is no file. */
export type ProblemView = FileProblem;

export const exportPayload = z.strictObject({ format: z.enum(["yaml", "json"]) });
export type ExportPayload = z.infer<typeof exportPayload>;

const LONGEST_FILE = 300_000;
/** `previewed`: the version of each of the scope's own documents on the screen when the file was looked at; null of none. */
export const importPayload = z.strictObject({
  text: z.string().max(LONGEST_FILE),
  isDryRun: z.boolean(),
  reason,
  previewed: z.partialRecord(kind, z.number().int().positive().nullable()),
});
export type ImportPayload = z.infer<typeof importPayload>;

/** Nothing is stored unless every part of the file is right. */
export type ImportedView =
  | { readonly kind: "invalid"; readonly problems: readonly ProblemView[] }
  | {
      readonly kind: "would-change" | "changed";
      readonly changes: readonly { readonly kind: DocumentKind; readonly differences: readonly DifferenceView[] }[];
      readonly configuration: ConfigurationView;
    };

export type ConfigurationCalls = {
  readConfiguration: () => Answer<ConfigurationView>;
  /** The newest first, at most twenty-five; also those of a project's own that was given up. */
  readVersions: (payload: KindPayload) => Answer<readonly VersionView[]>;
  saveDocument: (payload: SaveDocumentPayload) => Answer<SavedView>;
  /** In a project: gives up its own document for the site's. */
  dropDocument: (payload: DropDocumentPayload) => Answer<SavedView>;
  exportConfiguration: (payload: ExportPayload) => Answer<{ readonly fileName: string; readonly text: string }>;
  importConfiguration: (payload: ImportPayload) => Answer<ImportedView>;
};
