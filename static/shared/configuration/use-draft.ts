import { useState } from "react";
import type { RefusalView } from "../../../src/contract/ui/answer";
import type { ConfigurationView, DocumentView, ProblemView, SavedView, VersionView } from "../../../src/contract/ui/configuration";
import type { DocumentKind, Documents } from "../../../src/core/configuration/documents";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { useAction } from "../use-action";
import type { InvokeConfiguration } from "./invoke-configuration";
import { tidied } from "./matrix-draft";
import { ownVersion } from "./own-version";

/** A document of the scope as it is being edited. */
export type Draft<Kind extends DocumentKind = DocumentKind> = {
  readonly shown: DocumentView<Kind>;
  readonly document: Documents[Kind];
  /** False in a project that goes by the site's. */
  readonly isEditable: boolean;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly refusal: RefusalView | null;
  readonly problems: readonly ProblemView[];
  /** What another administrator saved since; its version is null when they gave the project's own up. */
  readonly meanwhile: { readonly theirs: VersionView | null } | null;
  readonly change: (document: Documents[Kind]) => void;
  /** Saves what was edited, or the document given. */
  readonly save: (reason: string, given?: Documents[Kind]) => Promise<boolean>;
  /** Goes back to what is stored. */
  readonly discard: () => void;
  /** In a project: begins a document of its own with what holds now. */
  readonly useOwn: () => void;
  /** In a project: goes by the site's again. */
  readonly giveUp: (reason: string) => void;
};

type Edited<Kind extends DocumentKind> = { readonly document: Documents[Kind]; readonly basedOn: number | null };

/** Holds what a person changed of a document until it is saved or discarded; what was saved in between is never overwritten unasked. */
export function useDraft<Kind extends DocumentKind>(
  kind: Kind,
  configuration: ConfigurationView,
  invoke: InvokeConfiguration,
  onConfiguration: (configuration: ConfigurationView) => void,
): Draft<Kind> {
  const shown = configuration.documents[kind] as DocumentView<Kind>;
  const isOwn = configuration.scope === "site" || shown.source === "project";
  const basis = ownVersion(configuration, kind);
  const [edited, setEdited] = useState<Edited<Kind> | null>(null);
  const [meanwhile, setMeanwhile] = useState<Draft["meanwhile"]>(null);
  const [problems, setProblems] = useState<readonly ProblemView[]>([]);
  const action = useAction();

  function take(saved: SavedView | null): boolean {
    if (!saved) return false;
    setProblems(saved.kind === "invalid" ? saved.problems : []);
    setMeanwhile(saved.kind === "changed-meanwhile" ? { theirs: saved.theirs } : null);
    if (saved.kind !== "invalid") onConfiguration(saved.configuration);
    if (saved.kind === "saved") setEdited(null);
    return saved.kind === "saved";
  }

  function discard() {
    setEdited(null);
    setMeanwhile(null);
    setProblems([]);
    action.forget();
  }

  return {
    shown,
    document: edited?.document ?? shown.document,
    isEditable: isOwn || edited !== null,
    isChanged: edited !== null && (!isOwn || JSON.stringify(edited.document) !== JSON.stringify(shown.document)),
    isBusy: action.isBusy,
    refusal: action.refusal,
    problems,
    meanwhile,
    change: (document) => setEdited((before) => ({ document, basedOn: before ? before.basedOn : basis })),
    async save(reason, given) {
      const held = given ? { document: given, basedOn: edited ? edited.basedOn : basis } : edited;
      if (!held) return false;
      setEdited(held);
      // Whoever saves after having been shown what another one saved, saves over that.
      const basedOn = meanwhile ? basis : held.basedOn;
      const document = kind === "matrix" ? tidied(held.document as MatrixDocument) : held.document;
      return take(await action.run(() => invoke("saveDocument", { kind, document, basedOn, reason })));
    },
    discard,
    useOwn: () => setEdited({ document: shown.document, basedOn: null }),
    giveUp: (reason) => {
      if (shown.version === null) return;
      const basedOn = shown.version;
      void action.run(() => invoke("dropDocument", { kind, basedOn, reason })).then((saved) => take(saved) && discard());
    },
  };
}
