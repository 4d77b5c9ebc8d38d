import type { ConfigurationView, DocumentView, VersionView } from "../../src/contract/ui/configuration";
import type { DocumentKind, Documents } from "../../src/core/configuration/documents";
import { DEFAULT_DOCUMENTS } from "../../src/core/configuration/documents";
import type { Level, MatrixDocument } from "../../src/core/priority/matrix";
import { IMPACTS, PRIORITIES, URGENCIES } from "./an-incident";
import { ada, grace, NOON } from "./people";

/** The site's priorities as an editor is told of them. */
export const CHOICES: ConfigurationView["priorities"] = PRIORITIES.map((priority) => ({ ...priority, isInScheme: true }));

/** A level whose every part has a default. */
export function aLevel(over: Partial<Level> & Pick<Level, "id" | "name">): Level {
  return { description: "", formerNames: [], examples: [], colour: null, ...over };
}

/** The matrix a site begins with, told a little more of. */
export function aMatrix(over: Partial<MatrixDocument> = {}): MatrixDocument {
  const impact = IMPACTS.map((level) => aLevel({ ...level, examples: ["Nobody can pay by card."], colour: "red" }));
  const urgency = URGENCIES.map((level) => aLevel(level));
  const cells = Object.fromEntries(
    impact.map((row, down) => [row.id, Object.fromEntries(urgency.map((column, right) => [column.id, String(down + right + 1)]))]),
  );
  return { impact, urgency, cells, tierRule: null, ...over };
}

const DOCUMENTS: Documents = { ...DEFAULT_DOCUMENTS, matrix: aMatrix() };

/** A document with who saved it, when and why. */
export function aDocument<Kind extends DocumentKind>(kind: Kind, over: Partial<DocumentView<Kind>> = {}): DocumentView<Kind> {
  return {
    kind,
    source: "site",
    document: DOCUMENTS[kind],
    version: 4,
    by: ada,
    at: NOON - 3 * 86_400_000,
    reason: "The review of October said so.",
    ...over,
  };
}

/** Four versions, the newest first: the project's own was given up. */
export const VERSIONS: readonly VersionView[] = [
  {
    version: 5,
    by: grace,
    at: NOON - 86_400_000,
    reason: "The site's will do.",
    isGivenUp: true,
    differences: [{ what: "Low impact × High urgency", from: "Medium", to: "Low" }],
  },
  {
    version: 4,
    by: ada,
    at: NOON - 3 * 86_400_000,
    reason: "The review of October said so.",
    isGivenUp: false,
    differences: [{ what: "Low impact × High urgency", from: "Low", to: "Medium" }],
  },
  {
    version: 3,
    by: grace,
    at: NOON - 40 * 86_400_000,
    reason: "Critical services come first.",
    isGivenUp: false,
    differences: [{ what: "Raised for critical services", from: null, to: "by 1 for tier 1" }],
  },
  {
    version: 1,
    by: { kind: "app" },
    at: NOON - 90 * 86_400_000,
    reason: "The matrix a site begins with.",
    isGivenUp: false,
    differences: [],
  },
];
