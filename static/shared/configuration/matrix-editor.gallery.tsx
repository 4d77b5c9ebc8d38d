import { aDocument, aLevel, aMatrix, CHOICES, VERSIONS } from "../../gallery/a-configuration";
import { aDraft } from "../../gallery/a-draft";
import { REFUSAL } from "../../gallery/incident-states";
import { DocumentFrame } from "./document-frame";
import { withCell } from "./matrix-draft";
import { MatrixEditor } from "./matrix-editor";
import type { Draft } from "./use-draft";
import { AwaitConfiguration } from "./await-configuration";

type Over = { readonly scope?: "site" | "project"; readonly priorities?: typeof CHOICES };

function drawn(draft: Partial<Draft<"matrix">> = {}, { scope = "site", priorities = CHOICES }: Over = {}) {
  const whole = aDraft("matrix", draft);
  const nothing = () => undefined;
  return () => (
    <DocumentFrame draft={whole as unknown as Draft} scope={scope} versions={VERSIONS} onShowVersions={nothing}>
      <MatrixEditor
        matrix={whole.document}
        stored={whole.shown.document}
        priorities={priorities}
        isReadOnly={!whole.isEditable || whole.isBusy}
        onChange={nothing}
      />
    </DocumentFrame>
  );
}

const EDITED = withCell(aMatrix(), "low", "low", "1");
const FIVE = ["Gesamtes Unternehmen steht still", "Mehrere Standorte", "Ein Standort", "Eine Abteilung", "Einzelne"];

export const Full = drawn();
export const Changed = drawn({ document: EDITED, isChanged: true });
export const Saving = drawn({ document: EDITED, isChanged: true, isBusy: true });
export const TierRule = drawn({ shown: aDocument("matrix", { document: aMatrix({ tierRule: { upToTier: 2, raiseBy: 1 } }) }) });
export const ChangedMeanwhile = drawn({ document: EDITED, isChanged: true, meanwhile: { theirs: VERSIONS[1]! } });
export const GivenUpMeanwhile = drawn(
  { document: EDITED, isChanged: true, meanwhile: { theirs: null }, shown: aDocument("matrix") },
  { scope: "project" },
);
export const Problems = drawn({
  document: EDITED,
  isChanged: true,
  problems: [
    { line: null, column: null, path: "impact.1.name", message: "another level is or was called high" },
    { line: null, column: null, path: "cells.low.low", message: "the site has no priority 99" },
  ],
});
export const Refused = drawn({ document: EDITED, isChanged: true, refusal: REFUSAL });
export const ReadOnly = drawn({ isEditable: false }, { scope: "project" });
export const OwnOfProject = drawn(
  { shown: aDocument("matrix", { source: "project", version: 2 }) },
  { scope: "project", priorities: CHOICES.map((choice) => ({ ...choice, isInScheme: choice.id !== "5" })) },
);
export const NeverChanged = drawn({ shown: aDocument("matrix", { source: "default", version: null, by: null, at: null, reason: null }) });
export const LongWords = drawn({
  shown: aDocument("matrix", {
    document: aMatrix({
      impact: FIVE.map((name, place) => aLevel({ id: `level-${place}`, name, description: name, formerNames: [name, "Hoch"] })),
      cells: Object.fromEntries(FIVE.map((_, place) => [`level-${place}`, { high: "1", medium: "2", low: "3" }])),
    }),
  }),
});
const nothing = () => undefined;
export const Loading = () => (
  <AwaitConfiguration held={{ value: null, refusal: null, isAsking: true, reread: nothing }}>{() => null}</AwaitConfiguration>
);
export const Failed = () => (
  <AwaitConfiguration held={{ value: null, refusal: REFUSAL, isAsking: false, reread: nothing }}>{() => null}</AwaitConfiguration>
);
