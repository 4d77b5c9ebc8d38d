import type { DocumentView } from "../../../src/contract/ui/configuration";
import { ActorName } from "../actor-name";
import { Moment } from "../moment";
import styles from "./document-frame.module.css";

type Props = { readonly document: DocumentView; readonly scope: "site" | "project" };

/** Whose document it is, who saved it last, when and why. */
export function Origin({ document: { source, version, by, at, reason }, scope }: Props) {
  return (
    <p className={styles["origin"]} data-testid="origin">
      <span className={`${styles["whose"]} ${source === "project" ? styles["own"] : ""}`}>{whose(source)}</span>{" "}
      {scope === "project" && (source === "project" ? "This project’s own. " : "This project goes by the site’s. ")}
      {version === null ? "Nobody has changed it." : `Version ${version}`}
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
      {version !== null && (reason ? `: ${reason}` : ".")}
    </p>
  );
}

function whose(source: DocumentView["source"]): string {
  if (source === "project") return "Project override";
  return source === "site" ? "Site default" : "As installed";
}
