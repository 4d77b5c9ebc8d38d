import type { Schedule } from "../../../../src/core/on-call/schedule";
import { withdrawSubstitution } from "../../../../src/core/on-call/withdraw-substitution";
import { instant } from "../../../../src/core/time";
import { Button } from "../../button";
import { PersonName } from "../../person-name";
import { useViewer } from "../../viewer";
import { spanWords } from "./schedule-words";
import styles from "./schedules.module.css";

type Props = { readonly schedule: Schedule; readonly isReadOnly: boolean; readonly onChange: (schedule: Schedule) => void };

/** Who stands in for whom, now and to come; each can be taken back. */
export function SubstitutionList({ schedule, isReadOnly, onChange }: Props) {
  const { now, locale } = useViewer();
  const ahead = schedule.substitutions.filter(({ to }) => to > now).toSorted((one, other) => one.from - other.from);
  return (
    <div className={styles["part"]} data-testid="substitutions">
      <h3 className={styles["title"]}>Substitutions</h3>
      {ahead.length === 0 && <p className={styles["words"]}>Nobody stands in for anybody.</p>}
      <ul className={styles["list"]}>
        {ahead.map(({ id, accountId, insteadOf, from, to }) => (
          <li key={id}>
            <PersonName accountId={accountId} /> for {insteadOf === null ? "whoever is on call" : <PersonName accountId={insteadOf} />}:{" "}
            {spanWords({ from, to }, { locale, timeZone: schedule.timeZone })}{" "}
            {!isReadOnly && (
              <Button appearance="subtle" onClick={() => onChange(withdrawSubstitution(schedule, id, instant(Math.floor(now))))}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
