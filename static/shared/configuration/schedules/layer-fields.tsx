import type { Layer, Rotation } from "../../../../src/core/on-call/schedule";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { Button } from "../../button";
import { SelectField } from "../../select-field";
import { TextField } from "../../text-field";
import { TypedField } from "../../typed-field";
import { PeopleList, type People } from "./people-list";
import styles from "./schedules.module.css";
import { WindowList } from "./window-list";

type Props = {
  readonly layer: Layer;
  readonly people: People;
  readonly isReadOnly: boolean;
  readonly onChange: (layer: Layer) => void;
  readonly onRemove: () => void;
};

const KINDS = [
  { value: "daily", name: "Days" },
  { value: "weekly", name: "Weeks" },
  { value: "hours", name: "Hours" },
] as const;

/** People who take turns: who, how long a turn is, from when until when, and at which hours. */
export function LayerFields({ layer, people, isReadOnly, onChange, onRemove }: Props) {
  const change = (over: Partial<Layer>) => onChange({ ...layer, ...over });
  const turn = (over: Partial<Rotation>) => change({ rotation: { ...layer.rotation, ...over } });
  return (
    <fieldset className={styles["box"]} data-testid={`layer-${layer.id}`}>
      <legend className={styles["legend"]}>Layer {layer.name}</legend>
      <div className={styles["fields"]}>
        <TextField
          label="Name of the layer"
          value={layer.name}
          longest={100}
          isDisabled={isReadOnly}
          onChange={(name) => change({ name })}
        />
        <TypedField
          label="A turn is"
          type="number"
          least={1}
          most={1_000}
          value={String(layer.rotation.every)}
          isDisabled={isReadOnly}
          onChange={(every) => turn({ every: Number(every) })}
        />
        <SelectField
          label="Turns are counted in"
          value={layer.rotation.kind}
          options={KINDS}
          isDisabled={isReadOnly}
          onChange={(kind) => turn({ kind })}
        />
        <TypedField
          label="Starts on"
          type="date"
          value={layer.startsOn}
          isDisabled={isReadOnly}
          onChange={(startsOn) => change({ startsOn })}
        />
        <TypedField
          label="Hand-off at"
          type="time"
          value={layer.handOffAt}
          isDisabled={isReadOnly}
          onChange={(time) => change({ handOffAt: time as TimeOfDay })}
        />
        <TypedField
          label="Ends on, if it ends"
          type="date"
          value={layer.endsOn ?? ""}
          isOptional
          isDisabled={isReadOnly}
          onChange={(endsOn) => change({ endsOn: endsOn === "" ? null : endsOn })}
        />
      </div>
      <PeopleList
        noun="member"
        accountIds={layer.members}
        people={people}
        isReadOnly={isReadOnly}
        isOrdered
        onChange={(members) => change({ members })}
      />
      <WindowList windows={layer.restriction} isReadOnly={isReadOnly} onChange={(restriction) => change({ restriction })} />
      {!isReadOnly && (
        <div>
          <Button appearance="subtle" onClick={onRemove}>
            Remove the layer
          </Button>
        </div>
      )}
    </fieldset>
  );
}
