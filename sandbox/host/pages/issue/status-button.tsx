import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import { StatusLozenge } from "../elements/status-lozenge";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

/** The status; for who may move the issue, with where it can go from here. */
export function StatusButton({ open, change }: { readonly open: OpenIssue; readonly change: Change }) {
  const { status } = open.issue.fields;
  const colours = `${styles["status"]} ${styles[`status-${status.statusCategory.key}`] ?? ""}`;
  if (open.transitions.length === 0) {
    return (
      <span className={colours} data-testid="issue-status">
        {status.name}
      </span>
    );
  }
  return (
    <DropdownMenu
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
        <button
          ref={triggerRef}
          type="button"
          {...trigger}
          className={colours}
          data-testid="issue-status"
          aria-label={`Status: ${status.name}. Change status`}
        >
          {status.name}
          <ChevronDownIcon label="" size="small" />
        </button>
      )}
    >
      <DropdownItemGroup title="Move to">
        {open.transitions.map((transition) => (
          <DropdownItem
            key={transition.id}
            elemAfter={<StatusLozenge status={transition.to} />}
            onClick={() => void change("/transitions", { method: "POST", body: { transition: { id: transition.id } } })}
            testId={`transition-${transition.id}`}
          >
            {transition.name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
