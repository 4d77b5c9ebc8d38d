import { conditionWords } from "../../../../src/core/escalation/lines-of-policies";
import type { StepCondition } from "../../../../src/core/escalation/policy";
import { SelectField } from "../../select-field";
import { TypedField } from "../../typed-field";

type Props = { readonly condition: StepCondition; readonly isReadOnly: boolean; readonly onChange: (condition: StepCondition) => void };

const CONDITIONS: readonly StepCondition[] = [
  { kind: "not-acknowledged" },
  { kind: "not-resolved" },
  { kind: "goal-warned", goal: "response" },
  { kind: "goal-breached", goal: "response" },
  { kind: "goal-warned", goal: "resolution" },
  { kind: "goal-breached", goal: "resolution" },
  { kind: "reassigned", moreThan: 2 },
  { kind: "reopened" },
];
const OPTIONS = CONDITIONS.map((condition) => ({
  value: keyOf(condition),
  name: condition.kind === "reassigned" ? "it was reassigned too often" : conditionWords(condition),
}));

/** What must hold for a step to call anybody, in plain words. */
export function ConditionField({ condition, isReadOnly, onChange }: Props) {
  return (
    <>
      <SelectField
        label="If"
        value={keyOf(condition)}
        options={OPTIONS}
        isDisabled={isReadOnly}
        onChange={(key) => onChange(CONDITIONS.find((one) => keyOf(one) === key) ?? condition)}
      />
      {condition.kind === "reassigned" && (
        <TypedField
          label="More often than"
          type="number"
          least={0}
          most={100}
          value={String(condition.moreThan)}
          isDisabled={isReadOnly}
          onChange={(moreThan) => onChange({ kind: "reassigned", moreThan: Number(moreThan) })}
        />
      )}
    </>
  );
}

function keyOf(condition: StepCondition): string {
  return "goal" in condition ? `${condition.kind} ${condition.goal}` : condition.kind;
}
