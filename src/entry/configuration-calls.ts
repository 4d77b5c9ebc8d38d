import type { ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import { dropDocument } from "../app/drop-document";
import { importDocuments, previewImport } from "../app/import-documents";
import type { OpenConfiguration } from "../app/open-configuration";
import { openConfiguration, openConfigurationAnew } from "../app/open-configuration";
import type { Ports } from "../app/ports";
import { readVersions } from "../app/read-versions";
import { saveDocument } from "../app/save-document";
import { readConfigurationFile, writeConfigurationFile } from "../contract/documents/configuration-file";
import { DOCUMENT_SCHEMAS } from "../contract/documents/document-schemas";
import type { Answer } from "../contract/ui/answer";
import type { ConfigurationView, ImportedView, SavedView, VersionView } from "../contract/ui/configuration";
import { dropDocumentPayload, exportPayload, importPayload, kindPayload, saveDocumentPayload } from "../contract/ui/configuration";
import { nothing } from "../contract/ui/nothing";
import type { Problem } from "../core/configuration/check-document";
import type { DocumentKind } from "../core/configuration/documents";
import { DOCUMENT_KINDS } from "../core/configuration/documents";
import { PlatformError } from "../core/platform-error";
import type { SaveRefusal } from "../core/configuration/save-document";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { ConfigurationCall } from "./configuration-door";
import { configurationView, namesIn, versionViews } from "./configuration-view";
import type { Refusal } from "./refusal-view";

/** Opens the door of the page that asks: each page has a right of its own. */
export type OpenDoor = <Schema extends z.ZodType, Value>(door: {
  readonly payload: Schema;
  readonly answer: (call: ConfigurationCall<z.infer<Schema>>) => Promise<Result<Value, Refusal>>;
}) => ResolverFunction<z.infer<Schema>, Answer<Value>>;

/** The calls by which a page reads and edits the documents of its scope; the same for the site's and for a project's. */
export function configurationCalls(door: OpenDoor) {
  return {
    readConfiguration: door({
      payload: nothing,
      answer: async ({ projectId, ports }) => {
        const opened = await openConfigurationAnew(projectId, ports);
        return opened.ok ? accept(await viewOf(opened.value, ports)) : opened;
      },
    }),

    readVersions: door({
      payload: kindPayload,
      answer: async ({ projectId, payload, ports }) =>
        withOpened<readonly VersionView[]>(projectId, ports, async (opened) =>
          accept(versionViews(payload.kind, await readVersions(opened, payload.kind, ports), opened.effective)),
        ),
    }),

    saveDocument: door({
      payload: saveDocumentPayload,
      answer: async ({ by, projectId, payload: { kind, document, basedOn, reason }, ports }) => {
        const parsed = DOCUMENT_SCHEMAS[kind].safeParse(document);
        if (!parsed.success)
          return accept<SavedView>({
            kind: "invalid",
            problems: parsed.error.issues.map(({ path, message }) => problemView({ path: path.map(String), message })),
          });
        return savedView(
          projectId,
          await saveDocument(projectId, { kind, document: parsed.data, basedOn, reason }, by, ports),
          kind,
          ports,
        );
      },
    }),

    dropDocument: door({
      payload: dropDocumentPayload,
      answer: async ({ by, projectId, payload, ports }) => {
        if (projectId === null) return refuse({ kind: "bad-payload", where: "the site's own documents cannot be given up" });
        return savedView(projectId, await dropDocument(projectId, payload, by, ports), payload.kind, ports);
      },
    }),

    exportConfiguration: door({
      payload: exportPayload,
      answer: async ({ projectId, payload: { format }, ports }) =>
        withOpened(projectId, ports, async ({ own, effective }) => {
          const documents = Object.fromEntries(DOCUMENT_KINDS.flatMap((kind) => (own[kind] ? [[kind, own[kind].document]] : [])));
          return accept({
            fileName: `incident-desk-${projectId === null ? "site" : `project-${projectId}`}.${format}`,
            text: writeConfigurationFile(documents, effective.site.priorities, format),
          });
        }),
    }),

    importConfiguration: door({
      payload: importPayload,
      answer: async ({ by, projectId, payload: { text, isDryRun, reason, previewed }, ports }) =>
        withOpened<ImportedView>(projectId, ports, async (opened) => {
          const read = readConfigurationFile(text, opened.effective.site.priorities);
          if (!read.ok) return accept({ kind: "invalid", problems: read.problems });
          const preview = previewImport(opened, read.documents, namesIn(opened.effective));
          if (!preview.ok) return accept({ kind: "invalid", problems: preview.refusal.problems.map(problemView) });
          const changes = preview.value;
          if (isDryRun) return accept({ kind: "would-change", changes, configuration: await viewOf(opened, ports) });
          const imported = await importDocuments(opened, read.documents, changes, { by, reason, previewed }, ports);
          if (imported.ok) return accept({ kind: "changed", changes, configuration: await viewOf(imported.value, ports) });
          return refuse(imported.refusal.kind === "changed-meanwhile" ? { kind: "changed-meanwhile" } : imported.refusal);
        }),
    }),
  };
}

async function withOpened<Value>(
  projectId: string | null,
  ports: Ports,
  answer: (opened: OpenConfiguration) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const opened = await openConfiguration(projectId, ports);
  return opened.ok ? answer(opened.value) : opened;
}

/** Of a project, which priorities its own scheme has, unless Jira does not say just now; of the site, all of them. */
async function viewOf(opened: OpenConfiguration, ports: Ports): Promise<ConfigurationView> {
  const projectId = opened.project?.configuration.projectId;
  const types = opened.effective.site.incidentTypes.map(({ id }) => id);
  const inScheme = projectId === undefined ? null : await prioritiesOf(projectId, types, ports);
  return configurationView(opened, inScheme && new Set(inScheme));
}

/** A page is drawn without them rather than not at all: what was saved before it is drawn is saved. */
async function prioritiesOf(projectId: string, typeIds: readonly string[], ports: Ports): Promise<readonly string[] | null> {
  try {
    return await ports.projects.prioritiesOf(projectId, typeIds);
  } catch (failure) {
    if (failure instanceof PlatformError) return null;
    throw failure;
  }
}

async function savedView(
  projectId: string | null,
  saved: Result<OpenConfiguration, Exclude<Refusal, { kind: "changed-meanwhile" }> | SaveRefusal<DocumentKind>>,
  kind: DocumentKind,
  ports: Ports,
): Promise<Result<SavedView, Refusal>> {
  if (saved.ok) return accept({ kind: "saved", configuration: await viewOf(saved.value, ports) });
  if (saved.refusal.kind === "invalid-document") return accept({ kind: "invalid", problems: saved.refusal.problems.map(problemView) });
  if (saved.refusal.kind !== "changed-meanwhile") return refuse(saved.refusal);
  return withOpened<SavedView>(projectId, ports, async (opened) => {
    const [theirs] = versionViews(kind, (await readVersions(opened, kind, ports)).slice(0, 2), opened.effective);
    return accept({ kind: "changed-meanwhile", theirs: theirs ?? null, configuration: await viewOf(opened, ports) });
  });
}

function problemView({ path, message }: Problem): { line: null; column: null; path: string; message: string } {
  return { line: null, column: null, path: path.join("."), message };
}
