import { IconButton } from "@atlaskit/button/new";
import CrossIcon from "@atlaskit/icon/core/cross";
import { useEffect, useId, useRef, type CSSProperties, type ReactNode } from "react";
import styles from "./elements.module.css";

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly testId?: string;
  readonly closeOnEscape?: boolean;
  readonly closeOnBackdrop?: boolean;
  readonly style?: CSSProperties;
};

/** A modal dialog: the browser's own, which keeps focus inside even when that is in a frame. */
export function Dialog({ title, onClose, children, testId, closeOnEscape = true, closeOnBackdrop = false, style }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      className={styles["dialog"]}
      style={style}
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        if (closeOnEscape) onClose();
      }}
      onClick={(event) => {
        if (closeOnBackdrop && event.target === element.current) onClose();
      }}
    >
      <div className={styles["dialogTitle"]}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon={CrossIcon} label="Close" appearance="subtle" onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
