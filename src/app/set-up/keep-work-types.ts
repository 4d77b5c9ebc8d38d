import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { WorkTypes } from "../../core/configuration/documents";
import { firstConfiguration } from "../../core/configuration/first-configuration";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import type { Ports } from "../ports";
import type { SaveDocumentRefusal } from "../save-document";
import { saveDocument } from "../save-document";
import type { SetUpRefusal } from "../usable-configuration";
import { withSiteRelearned } from "../usable-configuration";

/**
 * Keeps which work types of the site play which part, and goes by them from then on. A site that has no type
 * called Incident begins with the one that was taken in its place.
 */
export async function keepWorkTypes(
  workTypes: WorkTypes,
  by: AccountId,
  reason: string,
  ports: Ports,
): Promise<Result<void, SetUpRefusal | SaveDocumentRefusal>> {
  const stored = await ports.configurations.readSite();
  if (stored.kind === "absent" && workTypes.incident.length > 0) {
    const at = ports.clock.now();
    const learned = await ports.site.learn(at, workTypes.incident);
    if (!learned.ok) return { ok: false, refusal: { kind: "not-set-up", reason: learned.refusal } };
    const first = firstConfiguration(learned.value);
    const version = { version: 1, by: person(by), at, reason, document: workTypes };
    await ports.configurations.createSite({ ...first, documents: { ...first.documents, workTypes: version } });
    return accept(undefined);
  }
  const present = stored.kind === "ready" ? stored.configuration.documents.workTypes : undefined;
  const isKept = JSON.stringify(present?.document) === JSON.stringify(workTypes) || (present === undefined && isByName(workTypes));
  if (!isKept) {
    const edit = { kind: "workTypes", document: workTypes, basedOn: present?.version ?? null, reason } as const;
    const saved = await saveDocument(null, edit, by, ports);
    if (!saved.ok) return saved;
  }
  const kept = await ports.configurations.readSite();
  if (kept.kind === "ready") await withSiteRelearned(kept, ports);
  return accept(undefined);
}

function isByName({ incident, problem, followUp }: WorkTypes): boolean {
  return incident.length + problem.length + followUp.length === 0;
}
