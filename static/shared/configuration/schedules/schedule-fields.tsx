import { dateAt } from "../../../../src/core/on-call/local-time";
import type { Layer, Schedule } from "../../../../src/core/on-call/schedule";
import { instant } from "../../../../src/core/time";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { Button } from "../../button";
import { TextField } from "../../text-field";
import { useViewer } from "../../viewer";
import { freshId } from "../fresh-id";
import { LayerFields } from "./layer-fields";
import { PeopleList, type People } from "./people-list";
import styles from "./schedules.module.css";
import { SubstitutionList } from "./substitution-list";
import { SwapForm } from "./swap-form";
import { TimeZoneField } from "./time-zone-field";

type Props = {
  readonly schedule: Schedule;
  readonly people: People;
  readonly isReadOnly: boolean;
  readonly onChange: (schedule: Schedule) => void;
};

/** All there is to say of one schedule. */
export function ScheduleFields({ schedule, people, isReadOnly, onChange }: Props) {
  const { now } = useViewer();
  const { layers } = schedule;
  const change = (over: Partial<Schedule>) => onChange({ ...schedule, ...over });
  const newLayer = (): Layer => {
    const id = freshId("layer", layers);
    const shared = { members: [], endsOn: null, restriction: null, rotation: { kind: "weekly", every: 1 } } as const;
    const startsOn = dateAt(instant(Math.floor(now)), schedule.timeZone);
    return { id, name: `Layer ${layers.length + 1}`, ...shared, startsOn, handOffAt: "09:00" as TimeOfDay };
  };
  return (
    <div className={styles["whole"]}>
      <div className={styles["fields"]}>
        <TextField
          label="Name of the schedule"
          value={schedule.name}
          longest={100}
          isDisabled={isReadOnly}
          onChange={(name) => change({ name })}
        />
        <TimeZoneField value={schedule.timeZone} isReadOnly={isReadOnly} onChange={(timeZone) => change({ timeZone })} />
        <TextField
          label="Description"
          value={schedule.description}
          longest={1_000}
          isDisabled={isReadOnly}
          onChange={(description) => change({ description })}
        />
      </div>
      {layers.length > 1 && <p className={styles["words"]}>Where two layers have somebody on duty, the later one counts.</p>}
      {layers.map((layer) => (
        <LayerFields
          key={layer.id}
          layer={layer}
          people={people}
          isReadOnly={isReadOnly}
          onChange={(changed) => change({ layers: layers.map((one) => (one.id === layer.id ? changed : one)) })}
          onRemove={() => change({ layers: layers.filter(({ id }) => id !== layer.id) })}
        />
      ))}
      {!isReadOnly && (
        <div>
          <Button onClick={() => change({ layers: [...layers, newLayer()] })} data-testid="add-layer">
            Add a layer
          </Button>
        </div>
      )}
      <SubstitutionList schedule={schedule} isReadOnly={isReadOnly} onChange={onChange} />
      {!isReadOnly && <SwapForm schedule={schedule} onChange={onChange} />}
      <h3 className={styles["title"]}>Owners</h3>
      <PeopleList
        noun="owner"
        accountIds={schedule.owners}
        people={people}
        isReadOnly={isReadOnly}
        onChange={(owners) => change({ owners })}
      />
    </div>
  );
}
