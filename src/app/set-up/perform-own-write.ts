import type { AccountId } from "../../core/actor";
import type { Result } from "../../core/result";
import { accept, unreachable } from "../../core/result";
import type { SetUpWrite } from "../../core/set-up/step";
import { mirrorLevels } from "../mirror-levels";
import type { Ports } from "../ports";
import type { SaveDocumentRefusal } from "../save-document";
import { saveDocument } from "../save-document";
import type { SetUpRefusal } from "../usable-configuration";
import { keepWorkTypes } from "./keep-work-types";
import { lookAfter } from "./look-after";
import type { OpenPlan } from "./open-plan";
import type { JiraWrite } from "./ports";

export type OwnWriteRefusal = SetUpRefusal | SaveDocumentRefusal;

/** Does one write of a plan that is the app's own. */
export async function performOwnWrite(
  write: Exclude<SetUpWrite, JiraWrite>,
  { found: { project, kept } }: Pick<OpenPlan, "found">,
  by: AccountId,
  ports: Ports,
): Promise<Result<void, OwnWriteRefusal>> {
  const reason = `Set-up of ${project.name}.`;
  switch (write.kind) {
    case "keep-work-types":
      return keepWorkTypes(write.workTypes, by, reason, ports);
    case "keep-stages": {
      const basedOn = kept.project.documents.stages?.version ?? null;
      const saved = await saveDocument(project.id, { kind: "stages", document: write.stages, basedOn, reason }, by, ports);
      return saved.ok ? accept(undefined) : saved;
    }
    case "look-after":
      return lookAfter(project.id, ports);
    case "tell-levels":
      await mirrorLevels(project.id, "person", ports);
      return accept(undefined);
    default:
      return unreachable(write);
  }
}
