import { useDeferredValue, useState } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { isTimeZone } from "../../../../src/core/on-call/is-time-zone";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { Button } from "../../button";
import { Notice } from "../../notice";
import { SelectField } from "../../select-field";
import { useViewer } from "../../viewer";
import { freshId } from "../fresh-id";
import { DownloadShifts } from "./download-shifts";
import { FindingList } from "./finding-list";
import type { People } from "./people-list";
import { ScheduleFields } from "./schedule-fields";
import { ScheduleView } from "./schedule-view";
import styles from "./schedules.module.css";
import { StandInForm } from "./stand-in-form";
import { goneOf, type KnownAccess } from "./known-access";
import { TimeZoneField } from "./time-zone-field";
import type { Wanted } from "./week-calendar";

export type SchedulesEditorProps = {
  readonly schedules: readonly Schedule[];
  readonly access: KnownAccess;
  readonly people: People;
  readonly isReadOnly: boolean;
  readonly isBusy: boolean;
  /** Whether something waits to be saved already: what is added joins it. */
  readonly isChanged: boolean;
  readonly onChange: (schedules: readonly Schedule[]) => void;
  readonly onSave: (schedules: readonly Schedule[], reason: string) => Promise<unknown>;
};

/** Schedules, one at a time: who is on call, who stands in, and what is wrong; to change it one unfolds the rest. */
export function SchedulesEditor({ schedules, isReadOnly, onChange, ...rest }: SchedulesEditorProps) {
  const { timeZone } = useViewer();
  const [chosen, setChosen] = useState<string | null>(null);
  const schedule = schedules.find(({ id }) => id === chosen) ?? schedules[0];

  function add() {
    const id = freshId("schedule", schedules);
    const name = `Schedule ${schedules.length + 1}`;
    setChosen(id);
    onChange([...schedules, { id, name, description: "", timeZone, layers: [], substitutions: [], owners: [] }]);
  }

  return (
    <div className={styles["whole"]}>
      <div className={styles["actions"]}>
        {schedule && schedules.length > 1 && (
          <SelectField
            label="Schedule"
            value={schedule.id}
            options={schedules.map(({ id, name }) => ({ value: id, name: name || id }))}
            onChange={setChosen}
          />
        )}
        {!isReadOnly && (
          <Button onClick={add} data-testid="add-schedule">
            Add a schedule
          </Button>
        )}
      </div>
      {schedule ? (
        <OneSchedule key={schedule.id} schedule={schedule} {...{ schedules, isReadOnly, onChange, ...rest }} />
      ) : (
        <p className={styles["words"]}>There is no schedule yet.</p>
      )}
    </div>
  );
}

function OneSchedule({ schedule, ...props }: SchedulesEditorProps & { readonly schedule: Schedule }) {
  const { schedules, access, people, isReadOnly, isBusy, isChanged, onChange, onSave } = props;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isNew] = useState(schedule.layers.length === 0);
  const drawn = useDeferredValue(schedule);
  const gone: ReadonlySet<AccountId> = goneOf(access);
  const withIt = (changed: Schedule) => schedules.map((one) => (one.id === changed.id ? changed : one));
  if (!isTimeZone(drawn.timeZone))
    return (
      <Notice tone="warning" title={schedule.name}>
        <p className={styles["words"]}>This browser does not know its time zone, {drawn.timeZone}.</p>
        <TimeZoneField
          value={schedule.timeZone}
          isReadOnly={isReadOnly}
          onChange={(timeZone) => onChange(withIt({ ...schedule, timeZone }))}
        />
      </Notice>
    );
  return (
    <div className={styles["whole"]}>
      <ScheduleView schedule={drawn} gone={gone} onWant={isReadOnly ? null : setWanted} />
      {wanted && !isReadOnly && (
        <StandInForm
          key={`${wanted.from}-${wanted.to}`}
          schedule={schedule}
          wanted={wanted}
          isBusy={isBusy}
          isSaved={!isChanged}
          searchPeople={people.search}
          onPerson={people.onPerson}
          onDone={(changed, reason) => {
            if (isChanged) onChange(withIt(changed));
            else void onSave(withIt(changed), reason);
            setWanted(null);
          }}
          onClose={() => setWanted(null)}
        />
      )}
      <FindingList schedule={drawn} access={access} />
      <DownloadShifts schedule={drawn} gone={gone} />
      <details open={isNew} data-testid="schedule-fields">
        <summary className={styles["summary"]}>{isReadOnly ? "Layers and substitutions" : "Change the schedule"}</summary>
        <ScheduleFields schedule={schedule} people={people} isReadOnly={isReadOnly} onChange={(changed) => onChange(withIt(changed))} />
        {!isReadOnly && (
          <Button appearance="subtle" onClick={() => onChange(schedules.filter(({ id }) => id !== schedule.id))}>
            Remove the schedule
          </Button>
        )}
      </details>
    </div>
  );
}
