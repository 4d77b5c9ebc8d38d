import type { RefusalView } from "../../../src/contract/ui/answer";
import type { ConfigurationView as Shown, DocumentView } from "../../../src/contract/ui/configuration";
import { Bone } from "../bone";
import { Moment } from "../moment";
import { PersonName } from "../person-name";
import { RefusalNotice } from "../refusal-notice";
import styles from "./configuration-view.module.css";
import { DOCUMENT_NAMES } from "./document-names";

export type ConfigurationViewProps = {
  /** null while nothing has come yet. */
  readonly configuration: Shown | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
};

/** Each document with its version, whose it is, and why it is as it is. */
export function ConfigurationView({ configuration, refusal, isBusy, onRetry }: ConfigurationViewProps) {
  return (
    <div className={styles["page"]} aria-busy={isBusy} data-testid="configuration">
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {!configuration && !refusal && <Bone size="line" />}
      {configuration && (
        <ul className={styles["documents"]}>
          {Object.values(configuration.documents).map((document) => (
            <li key={document.kind} className={styles["document"]} data-testid={`document-${document.kind}`}>
              <h2 className={styles["name"]}>{DOCUMENT_NAMES[document.kind]}</h2>
              <Origin document={document} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Origin({ document: { source, version, by, at, reason } }: { document: DocumentView }) {
  if (version === null) return <p className={styles["origin"]}>Nobody has changed it.</p>;
  return (
    <p className={styles["origin"]}>
      {source === "project" ? "This project’s own, " : "The site’s, "}
      version {version}
      {by && by.kind === "person" && (
        <>
          , by <PersonName accountId={by.accountId} />
        </>
      )}
      {at !== null && (
        <>
          , <Moment at={at} />
        </>
      )}
      {reason && `: ${reason}`}
    </p>
  );
}
