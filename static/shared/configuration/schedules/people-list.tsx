import type { AccountId } from "../../../../src/core/actor";
import { Button } from "../../button";
import { PersonName } from "../../person-name";
import { PersonPicker } from "../../person-picker";
import type { FoundPerson } from "../../search-people";
import { useViewer } from "../../viewer";
import styles from "./schedules.module.css";

/** How an editor finds people, and tells whom it shows. */
export type People = {
  readonly search: (query: string) => Promise<readonly FoundPerson[]>;
  readonly onPerson: (accountId: AccountId) => void;
};

type Props = {
  /** What one of them is, such as "member". */
  readonly noun: string;
  readonly accountIds: readonly AccountId[];
  readonly people: People;
  readonly isReadOnly: boolean;
  /** Whether their order says something. */
  readonly isOrdered?: boolean;
  readonly onChange: (accountIds: readonly AccountId[]) => void;
};

/** People, each once: added at the end, moved and taken away. */
export function PeopleList({ noun, accountIds, people, isReadOnly, isOrdered = false, onChange }: Props) {
  const { names } = useViewer();
  const nameOf = (accountId: AccountId) => names[accountId] ?? "someone";
  return (
    <div className={styles["part"]} role="group" aria-label={`${noun}s`}>
      <ol className={styles["list"]}>
        {accountIds.map((accountId, place) => (
          <li
            key={`${accountId} ${accountIds.slice(0, place).filter((before) => before === accountId).length}`}
            data-testid={`${noun}-${accountId}`}
          >
            <PersonName accountId={accountId} />{" "}
            {!isReadOnly && isOrdered && (
              <>
                <Button
                  appearance="subtle"
                  aria-label={`Move ${nameOf(accountId)} up`}
                  aria-disabled={place === 0}
                  onClick={() => onChange(moved(accountIds, place, -1))}
                >
                  Up
                </Button>
                <Button
                  appearance="subtle"
                  aria-label={`Move ${nameOf(accountId)} down`}
                  aria-disabled={place === accountIds.length - 1}
                  onClick={() => onChange(moved(accountIds, place, 1))}
                >
                  Down
                </Button>
              </>
            )}
            {!isReadOnly && (
              <Button
                appearance="subtle"
                aria-label={`Remove ${nameOf(accountId)}`}
                onClick={() => onChange(accountIds.filter((other) => other !== accountId))}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <PersonPicker
          label={`New ${noun}`}
          accountId={null}
          isReadOnly={isReadOnly}
          search={people.search}
          onChoose={(accountId) => {
            if (accountId === null || accountIds.includes(accountId)) return;
            people.onPerson(accountId);
            onChange([...accountIds, accountId]);
          }}
        />
      )}
    </div>
  );
}

/** Gives the same with one moved by one place; at an end it stays where it is. */
function moved(accountIds: readonly AccountId[], place: number, by: -1 | 1): readonly AccountId[] {
  const [one, other] = [accountIds[place], accountIds[place + by]];
  if (one === undefined || other === undefined) return accountIds;
  return accountIds.with(place, other).with(place + by, one);
}
