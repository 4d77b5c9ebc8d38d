import type { DocumentView } from "../../../src/contract/ui/configuration";
import { ActorName } from "../actor-name";
import { Moment } from "../moment";
import styles from "./document-frame.module.css";

type Props = { readonly document: DocumentView; readonly scope: "site" | "project" };

/** Whose document it is, who saved it last, when and why. */
export function Origin({ document: { source, version, by, at, reason }, scope }: Props) {
  if (version === null) return <p className={styles["origin"]}>Nobody has changed it.</p>;
  return (
    <p className={styles["origin"]} data-testid="origin">
      {scope === "project" && (source === "project" ? "This project’s own. " : "This project goes by the site’s. ")}
      Version {version}
      {by && (
        <>
          , by <ActorName actor={by} />
        </>
      )}
      {at !== null && (
        <>
          , <Moment at={at} />
        </>
      )}
      {reason ? `: ${reason}` : "."}
    </p>
  );
}
