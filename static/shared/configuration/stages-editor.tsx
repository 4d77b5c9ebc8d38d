import { STAGES, type Stage, type StageMapping } from "../../../src/core/configuration/documents";
import type { Named } from "../../../src/core/set-up/found";
import { SelectField } from "../select-field";
import { STAGE_NAMES } from "../stage-names";
import styles from "./list-editor.module.css";

type Props = {
  readonly stages: StageMapping;
  readonly statuses: readonly Named[];
  readonly isReadOnly: boolean;
  readonly onChange: (stages: StageMapping) => void;
};

const OPTIONS = [
  { value: "" as Stage | "", name: "By its category" },
  ...STAGES.map((stage) => ({ value: stage, name: STAGE_NAMES[stage] })),
];

/** Which stage of an incident each status stands for. */
export function StagesEditor({ stages, statuses, isReadOnly, onChange }: Props) {
  const gone = Object.keys(stages).filter((id) => !statuses.some((status) => status.id === id));
  const shown = [...statuses, ...gone.map((id) => ({ id, name: `Status ${id}` }))];
  return (
    <div className={styles["member"]}>
      {shown.length === 0 && <p className={styles["none"]}>Jira shows no statuses here.</p>}
      {shown.map(({ id, name }) => (
        <SelectField
          key={id}
          label={name}
          value={stages[id] ?? ""}
          options={OPTIONS}
          isDisabled={isReadOnly}
          onChange={(stage) => onChange(withStage(stages, id, stage))}
          testId={`stage-of-${id}`}
        />
      ))}
    </div>
  );
}

/** Gives the mapping with another stage for a status; without one, the status follows its category. */
export function withStage(stages: StageMapping, statusId: string, stage: Stage | ""): StageMapping {
  const others = Object.fromEntries(Object.entries(stages).filter(([id]) => id !== statusId));
  return stage === "" ? others : { ...others, [statusId]: stage };
}
