import { IconButton } from "@atlaskit/button/new";
import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import MoreIcon from "@atlaskit/icon/core/show-more-horizontal";
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
      <DropdownMenu
        placement="bottom-end"
        shouldRenderToParent
        trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
          <IconButton
            ref={triggerRef}
            {...trigger}
            icon={MoreIcon}
            appearance="subtle"
            spacing="compact"
            label={`${title}: more`}
            testId={`panel-menu-${addedId}`}
          />
        )}
      >
        <DropdownItemGroup>
          <DropdownItem onClick={() => void remove()} testId="remove-panel">
            Remove from this work item
          </DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
    </span>
  );
}
