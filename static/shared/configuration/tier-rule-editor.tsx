import type { TierRule } from "../../../src/core/priority/matrix";
import { SelectField } from "../select-field";
import styles from "./level-list.module.css";

type Props = { readonly rule: TierRule | null; readonly isReadOnly: boolean; readonly onChange: (rule: TierRule | null) => void };

const TIERS = [
  { value: "0", name: "Nobody" },
  { value: "1", name: "Tier 1" },
  ...[2, 3, 4].map((tier) => ({ value: String(tier), name: `Tiers 1 to ${tier}` })),
];
const STEPS = [1, 2, 3, 4].map((steps) => ({ value: String(steps), name: steps === 1 ? "One step" : `${steps} steps` }));

/** Whether incidents of critical services are prioritised higher than their cell, and by how much. */
export function TierRuleEditor({ rule, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["rule"]} data-testid="tier-rule">
      <SelectField
        label="Raise for services of"
        value={String(rule?.upToTier ?? 0)}
        options={TIERS}
        isDisabled={isReadOnly}
        onChange={(tier) => onChange(tier === "0" ? null : { upToTier: Number(tier), raiseBy: rule?.raiseBy ?? 1 })}
      />
      {rule && (
        <SelectField
          label="By"
          value={String(rule.raiseBy)}
          options={STEPS}
          isDisabled={isReadOnly}
          onChange={(steps) => onChange({ ...rule, raiseBy: Number(steps) })}
        />
      )}
    </div>
  );
}
