import type { VersionView } from "../../../src/contract/ui/configuration";
import { ActorName } from "../actor-name";
import { Bone } from "../bone";
import { Moment } from "../moment";
import { Differences } from "./differences";
import styles from "./versions.module.css";

type Props = {
  readonly versions: readonly VersionView[] | null;
  readonly onShow: () => void;
  /** For the gallery; a page begins with the list closed. */
  readonly isOpen?: boolean;
};

/** What the document was before: who, when, why, and what each version says otherwise. */
export function Versions({ versions, onShow, isOpen = false }: Props) {
  return (
    <details className={styles["versions"]} open={isOpen} onToggle={(event) => event.currentTarget.open && onShow()} data-testid="versions">
      <summary className={styles["summary"]}>Versions</summary>
      {versions === null && <Bone size="line" />}
      {versions?.length === 0 && <p className={styles["none"]}>There are none yet.</p>}
      <ol className={styles["list"]}>
        {versions?.map(({ version, by, at, reason, isGivenUp, differences }) => (
          <li key={version} className={styles["version"]} data-testid={`version-${version}`}>
            <p className={styles["title"]}>
              <strong>v{version}</strong>
              {isGivenUp && ", given up for the site’s,"} by <ActorName actor={by} />, <Moment at={at} />: {reason}
            </p>
            <Differences differences={differences} />
          </li>
        ))}
      </ol>
    </details>
  );
}
