import { useState } from "react";
import { finalSchedule, type Shift } from "../../../../src/core/on-call/final-schedule";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { swap } from "../../../../src/core/on-call/swap";
import { hours, instant, later } from "../../../../src/core/time";
import { Button } from "../../button";
import { Notice } from "../../notice";
import { SelectField } from "../../select-field";
import { useViewer } from "../../viewer";
import { refusalWords, spanWords } from "./schedule-words";
import styles from "./schedules.module.css";

type Props = { readonly schedule: Schedule; readonly onChange: (schedule: Schedule) => void };

const AHEAD = hours(8 * 7 * 24);

/** Two shifts of the next eight weeks change hands. */
export function SwapForm({ schedule, onChange }: Props) {
  const { now: time, locale, names } = useViewer();
  const now = instant(Math.floor(time));
  const [chosen, setChosen] = useState<readonly [string, string]>(["", ""]);
  const [refused, setRefused] = useState<string | null>(null);
  const { shifts } = finalSchedule(schedule, now, later(now, AHEAD));
  const options = [
    { value: "", name: "Choose a shift" },
    ...shifts.map((shift) => ({
      value: keyOf(shift),
      name: `${names[shift.accountId] ?? "someone"}, ${spanWords(shift, { locale, timeZone: schedule.timeZone })}`,
    })),
  ];
  const [one, other] = chosen.map((key) => shifts.find((shift) => keyOf(shift) === key));

  function put() {
    if (!one || !other) return setRefused("Choose two shifts.");
    const given = ({ from, to, accountId }: Shift) => ({ from, to, accountId, substitutionId: crypto.randomUUID() });
    const done = swap(schedule, given(one), given(other), now);
    setRefused(done.ok ? null : refusalWords(done.refusal));
    if (!done.ok) return;
    setChosen(["", ""]);
    onChange(done.value);
  }

  return (
    <div className={styles["part"]} role="group" aria-label="Swap two shifts">
      <div className={styles["fields"]}>
        <SelectField label="Swap" value={chosen[0]} options={options} onChange={(key) => setChosen([key, chosen[1]])} />
        <SelectField label="With" value={chosen[1]} options={options} onChange={(key) => setChosen([chosen[0], key])} />
        <Button onClick={put}>Swap</Button>
      </div>
      {refused && (
        <Notice tone="warning" isAlert>
          {refused}
        </Notice>
      )}
    </div>
  );
}

/** A shift that runs begins a little later with each tick, and keeps its end. */
function keyOf({ to, accountId }: Shift): string {
  return `${to} ${accountId}`;
}
