import { useCallback, useEffect, useRef, useState, type FormEvent } from "react";
import type { AccountId } from "../../src/core/actor";
import { Button } from "../shared/button";
import { PersonPicker } from "../shared/person-picker";
import type { FoundPerson } from "../shared/search-people";
import { useViewer, ViewerProvider, type Names } from "../shared/viewer";
import styles from "./panel-tool.module.css";

type Props = {
  readonly isBusy: boolean;
  readonly search: (query: string) => Promise<readonly FoundPerson[]>;
  readonly onHandOver: (accountId: AccountId) => void;
  readonly onClose: () => void;
};

/** Hands the incident to another person, found by name. Escape closes it. */
export function HandOverForm({ isBusy, search, onHandOver, onClose }: Props) {
  const viewer = useViewer();
  const [receiver, setReceiver] = useState<AccountId | null>(null);
  const [found, setFound] = useState<Names>({});
  const form = useRef<HTMLFormElement>(null);
  const searchAndKeepNames = useCallback(
    async (query: string) => {
      const people = await search(query);
      setFound((before) => ({ ...before, ...Object.fromEntries(people.map(({ accountId, displayName }) => [accountId, displayName])) }));
      return people;
    },
    [search],
  );

  useEffect(() => form.current?.querySelector("button")?.focus(), []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (receiver !== null && !isBusy) onHandOver(receiver);
  }

  return (
    <form
      ref={form}
      className={styles["tool"]}
      aria-label="Hand the incident over"
      onSubmit={onSubmit}
      onKeyDown={({ key, defaultPrevented }) => key === "Escape" && !defaultPrevented && onClose()}
      data-testid="hand-over-form"
    >
      <ViewerProvider value={{ ...viewer, names: { ...viewer.names, ...found } }}>
        <PersonPicker
          label="Who has it from now on"
          accountId={receiver}
          isReadOnly={isBusy}
          search={searchAndKeepNames}
          onChoose={setReceiver}
        />
      </ViewerProvider>
      <p className={styles["sentence"]}>They become the assignee, and the incident counts as acknowledged by them.</p>
      <div className={styles["actions"]}>
        <Button appearance="primary" type="submit" disabled={receiver === null || isBusy} data-testid="confirm-hand-over">
          Hand over
        </Button>
        <Button appearance="subtle" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
