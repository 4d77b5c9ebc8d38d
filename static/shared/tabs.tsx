import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import styles from "./tabs.module.css";

export type Tab = { readonly id: string; readonly name: string };

type Props = {
  /** What the tabs are of, for ears. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Of what stands within another tab: quieter than those around. */
  readonly isInner?: boolean;
  /** What the selected tab shows. */
  readonly children: ReactNode;
};

/** Tabs over a panel: arrows, Home and End move and select; one tab stop in all. */
export function Tabs({ label, tabs, selected, isInner = false, onSelect, children }: Props) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === selected);

  function onKeyDown(event: KeyboardEvent) {
    const to = placeOf(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  }

  return (
    <div className={styles["whole"]}>
      <div ref={list} role="tablist" aria-label={label} className={isInner ? styles["inner"] : styles["list"]} onKeyDown={onKeyDown}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${id}`}
            aria-selected={id === selected}
            aria-controls={`${prefix}-panel`}
            tabIndex={id === selected ? 0 : -1}
            className={styles["tab"]}
            onClick={() => onSelect(id)}
            data-testid={`tab-${id}`}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-tab-${selected}`}>
        {children}
      </div>
    </div>
  );
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
