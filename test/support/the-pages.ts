import type { ConfigurationView, SavedView } from "../../src/contract/ui/configuration";
import type { Answer } from "../../src/contract/ui/answer";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk, Person } from "./a-desk";

/** A page that configures, and who is on it. */
export type Page = { readonly module: string; readonly project: string | null; readonly as: Person };
export const SITE: Page = { module: "site-admin", project: null, as: "radia" };
export const PAY: Page = { module: "project-settings", project: "PAY", as: "edsger" };

/** What a call of a page answers. @throws the refusal's sentence. */
export async function ask<Value>(desk: Desk, { module, project, as }: Page, call: string, payload?: unknown): Promise<Value> {
  const answer: Answer<Value> = await desk.ask<Value>(as, module, project, call, payload);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** The matrix that holds on a page. */
export async function theMatrix(desk: Desk, page: Page = SITE): Promise<MatrixDocument> {
  return (await ask<ConfigurationView>(desk, page, "readConfiguration")).documents.matrix.document;
}

/** Saves a matrix, begun from the version that holds. */
export async function saveMatrix(desk: Desk, document: MatrixDocument, page: Page = SITE): Promise<void> {
  const { documents } = await ask<ConfigurationView>(desk, page, "readConfiguration");
  const isOwn = page.project === null || documents.matrix.source === "project";
  const basedOn = isOwn ? documents.matrix.version : null;
  const saved = await ask<SavedView>(desk, page, "saveDocument", { kind: "matrix", document, basedOn, reason: "The review said so." });
  if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
}

/** The matrix with another priority in one cell. */
export function withCell(matrix: MatrixDocument, impact: string, urgency: string, priorityId: string): MatrixDocument {
  return { ...matrix, cells: { ...matrix.cells, [impact]: { ...matrix.cells[impact], [urgency]: priorityId } } };
}
