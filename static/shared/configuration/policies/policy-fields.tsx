import type { Policy } from "../../../../src/core/escalation/policy";
import { TextField } from "../../text-field";
import { TypedField } from "../../typed-field";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";
import { QuietHoursFields } from "./quiet-hours-fields";
import { StepList } from "./step-list";
import type { People } from "./target-list";

type Props = {
  readonly policy: Policy;
  readonly choices: PagingChoices;
  readonly people: People;
  readonly isReadOnly: boolean;
  /** Whether it begins unfolded. */
  readonly isOpen: boolean;
  readonly onChange: (over: Partial<Policy>) => void;
};

/** One policy: its steps, how often they are gone through, and when it keeps quiet. */
export function PolicyFields({ policy, choices, people, isReadOnly, isOpen, onChange }: Props) {
  const { steps, rounds, acknowledgementHolds } = policy;
  return (
    <details className={styles["policy"]} open={isOpen} data-testid={`policy-fields-${policy.id}`}>
      <summary className={styles["summary"]}>
        {steps.length === 1 ? "One step" : `${steps.length} steps`}: {steps.map(({ name }) => name || "unnamed").join(", ")}
      </summary>
      <div className={styles["whole"]}>
        <TextField
          label="What it is for"
          value={policy.description}
          longest={1_000}
          isDisabled={isReadOnly}
          onChange={(description) => onChange({ description })}
        />
        <StepList {...{ steps, choices, people, isReadOnly }} onChange={(changed) => onChange({ steps: changed })} />
        <div className={styles["fields"]}>
          <TypedField
            label="Rounds"
            type="number"
            least={1}
            most={10}
            value={String(rounds.count)}
            isDisabled={isReadOnly}
            onChange={(count) => onChange({ rounds: { ...rounds, count: Number(count) } })}
          />
          <TypedField
            label="Minutes between rounds"
            type="number"
            least={0}
            most={10_080}
            value={String(rounds.after)}
            isDisabled={isReadOnly}
            onChange={(after) => onChange({ rounds: { ...rounds, after: Number(after) } })}
          />
          <TypedField
            label="An acknowledgement holds, minutes (empty: for good)"
            type="number"
            least={1}
            most={10_080}
            isOptional
            value={acknowledgementHolds === null ? "" : String(acknowledgementHolds)}
            isDisabled={isReadOnly}
            onChange={(holds) => onChange({ acknowledgementHolds: holds === "" ? null : Number(holds) })}
          />
        </div>
        <QuietHoursFields {...{ choices, isReadOnly }} quietHours={policy.quietHours} onChange={(quietHours) => onChange({ quietHours })} />
      </div>
    </details>
  );
}
