import { useEffect, useId, useRef, useState } from "react";
import type { AccountId } from "../../src/core/actor";
import { person } from "../../src/core/actor";
import { Avatar } from "./avatar";
import { Button } from "./button";
import field from "./field.module.css";
import { PersonName } from "./person-name";
import styles from "./person-picker.module.css";
import type { FoundPerson } from "./search-people";
import { TextField } from "./text-field";

type Props = {
  /** What the person is to the thing, such as "Owner". */
  readonly label: string;
  readonly accountId: AccountId | null;
  readonly isReadOnly: boolean;
  readonly search: (query: string) => Promise<readonly FoundPerson[]>;
  readonly onChoose: (accountId: AccountId | null) => void;
  /** What is searched for at first, open; for the gallery. */
  readonly firstQuery?: string;
};

/** How long one has to rest from typing before Jira is asked. */
const RESTS_FOR_MS = 250;

/** One person, by name; another is found by typing some of theirs. */
export function PersonPicker({ label, accountId, isReadOnly, search, onChoose, firstQuery }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(firstQuery !== undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (!isOpen && wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  function choose(chosen: AccountId | null) {
    setIsOpen(false);
    onChoose(chosen);
  }

  return (
    <div role="group" aria-labelledby={id} className={field["field"]}>
      <span id={id} className={field["label"]}>
        {label}
      </span>
      <span className={styles["chosen"]}>
        {accountId === null ? (
          <span className={styles["none"]}>Nobody</span>
        ) : (
          <span className={styles["person"]}>
            <Avatar actor={person(accountId)} />
            <PersonName accountId={accountId} />
          </span>
        )}
        {!isReadOnly && !isOpen && (
          <Button ref={opener} appearance="subtle" aria-label={`Change the ${label.toLowerCase()}`} onClick={() => setIsOpen(true)}>
            Change…
          </Button>
        )}
      </span>
      {isOpen && <Search {...{ label, search, choose, firstQuery: firstQuery ?? "", onClose: () => setIsOpen(false) }} />}
    </div>
  );
}

type SearchProps = Pick<Props, "label" | "search"> & {
  readonly firstQuery: string;
  readonly choose: (accountId: AccountId | null) => void;
  readonly onClose: () => void;
};

function Search({ label, search, firstQuery, choose, onClose }: SearchProps) {
  const [query, setQuery] = useState(firstQuery);
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  useEffect(() => {
    setFound(null);
    if (query.trim() === "") return;
    let isLast = true;
    const resting = setTimeout(() => void search(query.trim()).then((people) => isLast && setFound(people)), RESTS_FOR_MS);
    return () => {
      isLast = false;
      clearTimeout(resting);
    };
  }, [query, search]);

  return (
    <div ref={form} className={styles["search"]} onKeyDown={({ key }) => key === "Escape" && onClose()} data-testid="person-search">
      <TextField label={`${label}, by name`} value={query} onChange={setQuery} />
      <span role="status" className={styles["none"]}>
        {query.trim() === "" ? "" : found === null ? "Looking…" : found.length === 0 ? "Jira shows you nobody of that name." : ""}
      </span>
      {found && found.length > 0 && (
        <ul className={styles["found"]}>
          {found.map(({ accountId, displayName }) => (
            <li key={accountId}>
              <Button appearance="subtle" onClick={() => choose(accountId)}>
                {displayName}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["actions"]}>
        <Button onClick={() => choose(null)}>Nobody</Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
