import { useState } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { finalSchedule } from "../../../../src/core/on-call/final-schedule";
import { peopleIn } from "../../../../src/core/on-call/people-in";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { hours, instant, later } from "../../../../src/core/time";
import { Button } from "../../button";
import { download } from "../../download";
import { SelectField } from "../../select-field";
import { useViewer } from "../../viewer";
import styles from "./schedules.module.css";

type Props = { readonly schedule: Schedule; readonly gone: ReadonlySet<AccountId> };

const AHEAD = hours(52 * 7 * 24);

/** The shifts of the next 52 weeks as a file for calendar programs: everybody's, or one person's. */
export function DownloadShifts({ schedule, gone }: Props) {
  const { now, names } = useViewer();
  const [of, setOf] = useState("");
  const nameOf = (accountId: string): string => names[accountId] ?? "someone";

  async function give() {
    const { scheduleCalendar } = await import("../../../../src/contract/documents/schedule-calendar");
    const from = instant(Math.floor(now));
    const { shifts } = finalSchedule(schedule, from, later(from, AHEAD), gone);
    const theirs = of === "" ? shifts : shifts.filter(({ accountId }) => accountId === of);
    download(`on-call-${schedule.id}.ics`, scheduleCalendar(schedule, theirs, nameOf, from), "text/calendar");
  }

  return (
    <div className={styles["actions"]}>
      <SelectField
        label="Shifts of"
        value={of}
        options={[{ value: "", name: "Everybody" }, ...peopleIn(schedule).map((id) => ({ value: id as string, name: nameOf(id) }))]}
        onChange={setOf}
      />
      <Button onClick={() => void give()} data-testid="download-shifts">
        Download as iCalendar
      </Button>
    </div>
  );
}
