import { useId, useState, type KeyboardEvent } from "react";
import type { ForgeModule } from "../data/forge-modules";
import { Dialog } from "../elements/dialog";
import styles from "./palette.module.css";

type CommandListProps = {
  readonly commands: readonly ForgeModule[];
  readonly onRun: (command: ForgeModule) => void;
  readonly onClose: () => void;
};

/** What one types narrows the list; arrows move, Enter runs. */
export function CommandList({ commands, onRun, onClose }: CommandListProps) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = commands.filter((command) => answersTo(command, text));
  const active = found[Math.min(at, found.length - 1)];

  function press(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") setAt((at + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setAt((at + found.length - 1) % Math.max(1, found.length));
    else if (event.key === "Enter" && active) onRun(active);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title="Commands" onClose={onClose} closeOnBackdrop testId="command-palette" style={{ width: "min(560px, calc(100vw - 32px))" }}>
      <div className={styles["body"]}>
        <input
          autoFocus
          className={styles["input"]}
          role="combobox"
          aria-label="Find a command"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.key}`}
          placeholder="Find a command"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <ul id={listId} role="listbox" aria-label="Commands" className={styles["list"]}>
          {found.map((command) => (
            <li
              key={command.key}
              id={`${listId}-${command.key}`}
              role="option"
              aria-selected={command === active}
              className={styles["command"]}
              onClick={() => onRun(command)}
              data-testid={`command-${command.key}`}
            >
              {command.iconAddress !== undefined && <img src={command.iconAddress} width={16} height={16} alt="" />}
              {command.title}
              {typeof command.definition["shortcut"] === "string" && <kbd className={styles["keys"]}>{command.definition["shortcut"]}</kbd>}
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={styles["none"]}>No command answers to that.</p>}
      </div>
    </Dialog>
  );
}

/** Each word typed is in the title or in a keyword. */
function answersTo({ title, definition }: ForgeModule, text: string): boolean {
  const keywords = (definition["keywords"] ?? []) as readonly string[];
  const words = [title, ...keywords].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
