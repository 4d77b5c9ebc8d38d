import { IconButton } from "@atlaskit/button/new";
import DropdownMenu from "@atlaskit/dropdown-menu";
import MoreIcon from "@atlaskit/icon/core/show-more-horizontal";
import type { ReactNode } from "react";

type Props = {
  /** What the button is called to who cannot see it. */
  readonly label: string;
  readonly testId: string;
  /** A small one without a ground, for the head of a box. */
  readonly isQuiet?: boolean;
  /** Groups of what one may do. */
  readonly children: ReactNode;
};

/** What else one may do, behind three dots. */
export function MoreMenu({ label, testId, isQuiet = false, children }: Props) {
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
        <IconButton
          ref={triggerRef}
          {...trigger}
          icon={MoreIcon}
          {...(isQuiet && ({ appearance: "subtle", spacing: "compact" } as const))}
          label={label}
          testId={testId}
        />
      )}
    >
      {children}
    </DropdownMenu>
  );
}
