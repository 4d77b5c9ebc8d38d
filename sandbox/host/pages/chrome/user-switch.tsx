import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from "@atlaskit/dropdown-menu";
import { Initials } from "../elements/person";
import { switchTo, useSession } from "../session/session";
import styles from "./chrome.module.css";

/** Who one is, and whom one may become: the sandbox asks for no password. */
export function UserSwitch() {
  const { current, people } = useSession();
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
        <button ref={triggerRef} type="button" {...trigger} className={styles["userButton"]} data-testid="user-switch">
          <Initials name={current.displayName} size={32} />
          <span className={styles["userName"]}>{current.displayName}</span>
          <span className="visually-hidden">, switch user</span>
        </button>
      )}
    >
      <DropdownItemRadioGroup id="people" title="Be someone else">
        {people.map((person) => (
          <DropdownItemRadio
            key={person.accountId}
            id={person.accountId}
            isSelected={person.accountId === current.accountId}
            onClick={() => void switchTo(person)}
            description={person.role}
            testId={`user-option-${person.email}`}
          >
            {person.displayName}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
