import Lozenge from "@atlaskit/lozenge";
import styles from "./context-status.module.css";

const LOZENGES = ["default", "inprogress", "moved", "new", "removed", "success"] as const;

/** The status of a context section, as the manifest or the app's function gives it. */
export type Status =
  | { readonly type: "lozenge"; readonly label: string; readonly appearance: (typeof LOZENGES)[number] }
  | { readonly type: "badge"; readonly label: string }
  | { readonly type: "icon"; readonly label: string; readonly url: string };

/** Reads what stands under `status`; null for none, or for one that Jira would not draw. */
export function statusOf(value: unknown): Status | null {
  const { type, value: shown } = (value ?? {}) as { type?: unknown; value?: { label?: unknown; url?: unknown; type?: unknown } };
  const label = typeof shown?.label === "string" || typeof shown?.label === "number" ? String(shown.label) : null;
  if (label === null) return null;
  if (type === "lozenge") return { type, label, appearance: LOZENGES.find((each) => each === shown?.type) ?? "default" };
  if (type === "badge") return { type, label };
  return type === "icon" && typeof shown?.url === "string" ? { type, label, url: shown.url } : null;
}

/** A status beside a section's title: it is to be seen also while the section is folded. */
export function ContextStatus({ status }: { readonly status: Status }) {
  return (
    <span className={styles["contextStatus"]} data-testid="context-status">
      {status.type === "lozenge" && <Lozenge appearance={status.appearance}>{status.label}</Lozenge>}
      {status.type === "badge" && <span className={styles["badge"]}>{status.label}</span>}
      {status.type === "icon" && <img src={status.url} width={16} height={16} alt={status.label} title={status.label} />}
    </span>
  );
}
