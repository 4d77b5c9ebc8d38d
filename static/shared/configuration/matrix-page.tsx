import { AwaitConfiguration } from "./await-configuration";
import { DocumentPage } from "./document-page";
import { MatrixEditor } from "./matrix-editor";
import type { HeldConfiguration } from "./use-configuration";

/** The priority matrix of the scope. */
export function MatrixPage({ held }: { held: HeldConfiguration }) {
  return (
    <AwaitConfiguration held={held}>
      {(configuration) => (
        <DocumentPage
          kind="matrix"
          configuration={configuration}
          held={held}
          editor={({ document, shown, isEditable, isBusy, change }) => (
            <MatrixEditor
              matrix={document}
              stored={shown.document}
              priorities={configuration.priorities}
              isReadOnly={!isEditable || isBusy}
              onChange={change}
            />
          )}
        />
      )}
    </AwaitConfiguration>
  );
}
