import type { ReactNode } from "react";
import styles from "./lozenge.module.css";

type Props = { readonly tone: "new" | "indeterminate" | "done" | "warning"; readonly children: ReactNode };

/** A word or two on a ground that says how grave it is. */
export function Lozenge({ tone, children }: Props) {
  return <span className={`${styles["lozenge"]} ${styles[tone]}`}>{children}</span>;
}
