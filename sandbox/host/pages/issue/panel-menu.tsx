import { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import { MoreMenu } from "../elements/more-menu";
import { useFlags } from "../flags/flags";
import { removePanel } from "./issue-panels";
import styles from "./panels.module.css";

type PanelMenuProps = { readonly issueKey: string; readonly title: string; readonly addedId: string; readonly onRemoved: () => void };

/** What one may do about a panel that a person put on the issue: take it off again. */
export function PanelMenu({ issueKey, title, addedId, onRemoved }: PanelMenuProps) {
  const flags = useFlags();

  async function remove(): Promise<void> {
    try {
      await removePanel(issueKey, addedId);
    } catch (error) {
      flags.show({ id: "panel", type: "error", title: "The panel is still here", description: (error as Error).message });
    }
    onRemoved();
  }

  return (
    <span className={styles["atEnd"]}>
      <MoreMenu label={`${title}: more`} testId={`panel-menu-${addedId}`} isQuiet>
        <DropdownItemGroup>
          <DropdownItem onClick={() => void remove()} testId="remove-panel">
            Remove from this work item
          </DropdownItem>
        </DropdownItemGroup>
      </MoreMenu>
    </span>
  );
}
