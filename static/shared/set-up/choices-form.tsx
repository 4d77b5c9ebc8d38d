import { STAGES } from "../../../src/core/configuration/documents";
import { WORK_TYPE_ROLES, type SetUpChoices, type WorkTypeRole } from "../../../src/core/set-up/step";
import type { PlanView } from "../../../src/contract/ui/set-up";
import { withStage } from "../configuration/stages-editor";
import { SelectField } from "../select-field";
import styles from "./set-up.module.css";
import { STAGE_NAMES } from "../stage-names";

type Props = {
  readonly plan: PlanView;
  readonly isBusy: boolean;
  /** Whether it begins unfolded. */ readonly isOpen?: boolean;
  readonly onChange: (choices: SetUpChoices) => void;
};

const ROLE_NAMES: Readonly<Record<WorkTypeRole, string>> = { incident: "Incident", problem: "Problem", "follow-up": "Follow-up" };

/** What an administrator decides before the plan is made; each change plans anew. */
export function ChoicesForm({ plan: { choices, options, project }, isBusy, isOpen = false, onChange }: Props) {
  const { workTypes, managerRoleIds, workflow } = choices;
  const newOne = { value: "", name: "Make a new one" };
  return (
    <details className={styles["choices"]} open={isOpen} data-testid={`choices-${project.key}`}>
      <summary className={styles["summary"]}>Choices</summary>
      <fieldset className={styles["group"]} disabled={isBusy}>
        <legend className={styles["legend"]}>Work types</legend>
        <div className={styles["fields"]}>
          {WORK_TYPE_ROLES.map((role) => (
            <SelectField
              key={role}
              label={ROLE_NAMES[role]}
              value={workTypes[role] ?? ""}
              options={[newOne, ...options.workTypes.map(({ id, name }) => ({ value: id, name }))]}
              onChange={(id) => onChange({ ...choices, workTypes: { ...workTypes, [role]: id === "" ? null : id } })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles["group"]} disabled={isBusy}>
        <legend className={styles["legend"]}>Who manages incidents</legend>
        {options.roles.map(({ id, name }) => (
          <label key={id} className={styles["option"]}>
            <input
              type="checkbox"
              checked={managerRoleIds.includes(id)}
              onChange={({ target }) =>
                onChange({
                  ...choices,
                  managerRoleIds: target.checked ? [...managerRoleIds, id] : managerRoleIds.filter((other) => other !== id),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles["group"]} disabled={isBusy}>
        <legend className={styles["legend"]}>Statuses of incidents</legend>
        <SelectField
          label="Workflow"
          value={workflow.kind}
          options={[
            { value: "own" as const, name: "The project’s own" },
            { value: "ours" as const, name: "To triage → Investigating → Mitigated → Resolved → Closed" },
          ]}
          isDisabled={options.workflowInTheWay !== null && workflow.kind === "own"}
          onChange={(kind) => onChange({ ...choices, workflow: kind === "ours" ? { kind } : { kind, stages: {} } })}
        />
        {options.workflowInTheWay && <p className={styles["object"]}>{options.workflowInTheWay}</p>}
        {workflow.kind === "own" && (
          <div className={styles["fields"]}>
            {options.statuses.map(({ id, name }) => (
              <SelectField
                key={id}
                label={name}
                value={workflow.stages[id] ?? ""}
                options={[{ value: "", name: "By its category" }, ...STAGES.map((stage) => ({ value: stage, name: STAGE_NAMES[stage] }))]}
                onChange={(stage) => onChange({ ...choices, workflow: { kind: "own", stages: withStage(workflow.stages, id, stage) } })}
              />
            ))}
          </div>
        )}
      </fieldset>
    </details>
  );
}
