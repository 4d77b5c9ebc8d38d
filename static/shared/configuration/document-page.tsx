import { useEffect, useState, type ReactNode } from "react";
import type { ConfigurationView, VersionView } from "../../../src/contract/ui/configuration";
import type { DocumentKind } from "../../../src/core/configuration/documents";
import { ask } from "../ask";
import { DocumentFrame } from "./document-frame";
import type { HeldConfiguration } from "./use-configuration";
import { useDraft, type Draft } from "./use-draft";
import { useUnsavedWarning } from "./use-unsaved-warning";

type Props<Kind extends DocumentKind> = {
  readonly kind: Kind;
  readonly configuration: ConfigurationView;
  readonly held: HeldConfiguration;
  readonly editor: (draft: Draft<Kind>) => ReactNode;
  readonly after?: (draft: Draft<Kind>) => ReactNode;
};

/** One document of the scope, edited and saved; what it was before is read when somebody looks. */
export function DocumentPage<Kind extends DocumentKind>({
  kind,
  configuration,
  held: { invoke, hold, onSeen },
  editor,
  after,
}: Props<Kind>) {
  const draft = useDraft(kind, configuration, invoke, hold);
  const [isAsked, setIsAsked] = useState(false);
  const [versions, setVersions] = useState<readonly VersionView[] | null>(null);
  const { version } = draft.shown;
  useUnsavedWarning(draft.isChanged);

  useEffect(() => {
    if (!isAsked) return;
    setVersions(null);
    void ask(() => invoke("readVersions", { kind })).then((answer) => {
      if (!answer.ok) return;
      setVersions(answer.value);
      onSeen(answer.value.map(({ by }) => by));
    });
  }, [isAsked, version, invoke, kind, onSeen]);

  return (
    <DocumentFrame
      draft={draft as unknown as Draft}
      scope={configuration.scope}
      versions={versions}
      onShowVersions={() => setIsAsked(true)}
      after={after?.(draft)}
    >
      {editor(draft)}
    </DocumentFrame>
  );
}
