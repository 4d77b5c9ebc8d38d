import type { WorkTypes } from "../../../src/core/configuration/documents";
import type { Named } from "../../../src/core/set-up/found";
import styles from "./document-frame.module.css";
import { DOCUMENT_NAMES } from "./document-names";
import { WorkTypesEditor } from "./work-types-editor";

/** The site's work types as a project's page shows them: an incident of one project is one of any. */
export function WorkTypesOfTheSite({ workTypes, known }: { workTypes: WorkTypes; known: readonly Named[] }) {
  return (
    <section className={styles["page"]} data-testid="document-workTypes">
      <div className={styles["head"]}>
        <h2 className={styles["name"]}>{DOCUMENT_NAMES.workTypes}</h2>
        <p className={styles["origin"]}>The site’s. A Jira administrator chooses them for all projects.</p>
      </div>
      <WorkTypesEditor workTypes={workTypes} known={known} isReadOnly onChange={() => undefined} />
    </section>
  );
}
