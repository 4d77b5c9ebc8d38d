import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import { useState } from "react";
import type { Transition } from "../data/jira-shapes";
import { StatusLozenge } from "../elements/status-lozenge";
import type { OpenIssue } from "./read-issue";
import { TransitionDialog } from "./transition-dialog";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

type StatusButtonProps = { readonly open: OpenIssue; readonly change: Change; readonly onChanged: () => void };

/** The status; for who may move the issue, with where it can go from here. A transition with a screen asks for its fields first. */
export function StatusButton({ open, change, onChanged }: StatusButtonProps) {
  const [asking, setAsking] = useState<Transition | null>(null);
  const { status } = open.issue.fields;
  const colours = `${styles["status"]} ${styles[`status-${status.statusCategory.key}`] ?? ""}`;
  if (open.transitions.length === 0) {
    return (
      <span className={colours} data-testid="issue-status">
        {status.name}
      </span>
    );
  }

  function take(transition: Transition): void {
    if (transition.hasScreen) setAsking(transition);
    else void change("/transitions", { method: "POST", body: { transition: { id: transition.id } } });
  }

  return (
    <>
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
              onClick={() => take(transition)}
              testId={`transition-${transition.id}`}
            >
              {transition.name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {asking && (
        <TransitionDialog
          issue={open.issue}
          transition={asking}
          onClose={() => setAsking(null)}
          onMoved={() => {
            setAsking(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
