import { ApplyToOpen } from "../jobs/apply-to-open";
import { RenamePreview } from "../jobs/rename-preview";
import type { InvokeReplay } from "../jobs/use-jobs";
import { AwaitConfiguration } from "./await-configuration";
import { DocumentPage } from "./document-page";
import { MatrixEditor } from "./matrix-editor";
import { MatrixReplay } from "./matrix-replay";
import styles from "./matrix-page.module.css";
import type { HeldConfiguration } from "./use-configuration";

type Props = {
  readonly held: HeldConfiguration;
  readonly invokeReplay: InvokeReplay;
  /** Long work was started. */ readonly onStarted: () => void;
};

/** The priority matrix of the scope, and what it would have done. */
export function MatrixPage({ held, invokeReplay, onStarted }: Props) {
  return (
    <AwaitConfiguration held={held}>
      {(configuration) => (
        <DocumentPage
          kind="matrix"
          configuration={configuration}
          held={held}
          editor={({ document, shown, isEditable, isBusy, isChanged, change }) => (
            <div className={styles["beside"]}>
              <div className={styles["editor"]}>
                <MatrixEditor
                  matrix={document}
                  stored={shown.document}
                  priorities={configuration.priorities}
                  isReadOnly={!isEditable || isBusy}
                  onChange={change}
                />
                {isChanged && <RenamePreview invoke={invokeReplay} stored={shown.document} matrix={document} />}
              </div>
              <MatrixReplay
                invoke={invokeReplay}
                matrix={document}
                isChanged={isChanged}
                isEditable={isEditable}
                priorities={configuration.priorities}
              />
            </div>
          )}
          after={({ isChanged }) => (
            <ApplyToOpen invoke={invokeReplay} priorities={configuration.priorities} isUnsaved={isChanged} onStarted={onStarted} />
          )}
        />
      )}
    </AwaitConfiguration>
  );
}
