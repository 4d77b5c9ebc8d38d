import { useState } from "react";
import type { ForgeModule } from "../data/forge-modules";
import { useFlags } from "../flags/flags";
import { addPanel, canAdd } from "./issue-panels";
import type { OpenIssue } from "./read-issue";
import styles from "./panels.module.css";

/** A button for each of the app's panels that is not on the issue, or may be there once more. In Jira a panel begins with it. */
export function AddPanel({ open, onAdded }: { readonly open: OpenIssue; readonly onAdded: (moduleKey: string) => void }) {
  const flags = useFlags();
  const [isBusy, setBusy] = useState(false);
  const offered = open.modules.filter(({ moduleType, key }) => moduleType === "jira:issuePanel" && canAdd(open.panels, key));
  if (offered.length === 0) return null;

  async function add(module: ForgeModule): Promise<void> {
    setBusy(true);
    try {
      await addPanel(open.issue.key, module.key);
      onAdded(module.key);
    } catch (error) {
      flags.show({ id: "panel", type: "error", title: `${module.title} was not added`, description: (error as Error).message });
    }
    setBusy(false);
  }

  return (
    <div className={styles["quickAdd"]} role="group" aria-label="Add to this work item">
      {offered.map((module) => (
        <button key={module.key} type="button" disabled={isBusy} onClick={() => void add(module)} data-testid={`add-${module.key}`}>
          {module.iconAddress && <img src={module.iconAddress} width={16} height={16} alt="" />}
          {module.title}
        </button>
      ))}
    </div>
  );
}
