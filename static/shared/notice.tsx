import InformationIcon from "@atlaskit/icon/core/information";
import WarningIcon from "@atlaskit/icon/core/warning";
import type { ReactNode } from "react";
import styles from "./notice.module.css";

type Props = {
  readonly tone: "information" | "warning";
  readonly title?: string;
  readonly children: ReactNode;
  /** What one can do about it. */
  readonly action?: ReactNode;
  /** Reads itself out when it appears. */
  readonly isAlert?: boolean;
};

/** Something a person must know, in a sentence or two, with what can be done. */
export function Notice({ tone, title, children, action, isAlert = false }: Props) {
  return (
    <section className={`${styles["notice"]} ${styles[tone]}`} {...(isAlert ? { role: "alert" } : {})} data-testid="notice">
      <span className={styles["sign"]}>{tone === "warning" ? <WarningIcon label="" /> : <InformationIcon label="" />}</span>
      <div className={styles["body"]}>
        {title && <h2 className={styles["title"]}>{title}</h2>}
        <div>{children}</div>
        {action && <div className={styles["action"]}>{action}</div>}
      </div>
    </section>
  );
}
