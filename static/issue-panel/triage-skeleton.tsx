import { Bone } from "../shared/bone";
import { VisuallyHidden } from "../shared/visually-hidden";
import styles from "./triage-skeleton.module.css";

/** The panel's shape while it is on its way; it does not move. */
export function TriageSkeleton() {
  return (
    <div className={styles["skeleton"]} data-testid="skeleton">
      <VisuallyHidden>Loading the incident</VisuallyHidden>
      <Bone size="heading" />
      <div className={styles["grid"]}>
        {Array.from({ length: 9 }, (_, index) => (
          <div key={index} className={styles["cell"]}>
            <Bone size="cell" />
          </div>
        ))}
      </div>
      <Bone size="line" />
      <div className={styles["entries"]}>
        {Array.from({ length: 3 }, (_, index) => (
          <div key={index} className={styles["entry"]}>
            <Bone size="dot" />
            <Bone size="line" />
          </div>
        ))}
      </div>
    </div>
  );
}
