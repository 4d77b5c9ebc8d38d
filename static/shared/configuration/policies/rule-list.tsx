import type { Policies, PolicyRule } from "../../../../src/core/escalation/policy";
import { Button } from "../../button";
import { SelectField } from "../../select-field";
import { CheckList } from "../check-list";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";

type Props = {
  readonly document: Policies;
  readonly choices: PagingChoices;
  readonly isReadOnly: boolean;
  readonly onChange: (document: Policies) => void;
};

const PARTS = [
  { part: "priorityIds", of: "priorities", label: "Priorities", noun: "Priority" },
  { part: "serviceIds", of: "services", label: "Services", noun: "Service" },
  { part: "workTypeIds", of: "workTypes", label: "Work types", noun: "Work type" },
] as const;

/** Which incident goes by which policy: the first rule that fits decides, else what is said of every other one. */
export function RuleList({ document, choices, isReadOnly, onChange }: Props) {
  const { policies, rules, defaultPolicyId } = document;
  const options = [{ value: "", name: "No policy" }, ...policies.map(({ id, name }) => ({ value: id, name: name || id }))];
  const withRules = (changed: readonly PolicyRule[]) => onChange({ ...document, rules: changed });
  const change = (place: number, over: Partial<PolicyRule>) =>
    withRules(rules.map((rule, nth) => (nth === place ? { ...rule, ...over } : rule)));
  return (
    <section className={styles["whole"]} aria-label="Which incident goes by which policy">
      <h3 className={styles["title"]}>Which incident goes by which policy</h3>
      {rules.length > 0 && <p className={styles["note"]}>The first rule that fits decides.</p>}
      <ol className={styles["steps"]}>
        {rules.map((rule, place) => (
          <li key={place} className={styles["step"]} aria-label={`Rule ${place + 1}`} data-testid={`rule-${place + 1}`}>
            {PARTS.map(({ part, of, label, noun }) => (
              <CheckList
                key={part}
                {...{ label, noun, isReadOnly }}
                none="None is chosen: all of them."
                options={choices[of]}
                chosen={rule[part]}
                onChange={(chosen) => change(place, { [part]: chosen })}
              />
            ))}
            <div className={styles["fields"]}>
              <SelectField
                label={`Rule ${place + 1}: they go by`}
                value={rule.policyId ?? ""}
                options={options}
                isDisabled={isReadOnly}
                onChange={(id) => change(place, { policyId: id === "" ? null : id })}
              />
            </div>
            {!isReadOnly && (
              <div className={styles["actions"]}>
                <Button
                  appearance="subtle"
                  aria-label={`Move rule ${place + 1} up`}
                  disabled={place === 0}
                  onClick={() => withRules(rules.toSpliced(place - 1, 2, rule, rules[place - 1] as PolicyRule))}
                >
                  Up
                </Button>
                <Button appearance="subtle" aria-label={`Remove rule ${place + 1}`} onClick={() => withRules(rules.toSpliced(place, 1))}>
                  Remove
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <div>
          <Button
            onClick={() => withRules([...rules, { priorityIds: [], serviceIds: [], workTypeIds: [], policyId: policies[0]?.id ?? null }])}
            data-testid="add-rule"
          >
            Add a rule
          </Button>
        </div>
      )}
      <div className={styles["fields"]}>
        <SelectField
          label={rules.length === 0 ? "Every incident goes by" : "Every other incident goes by"}
          value={defaultPolicyId ?? ""}
          options={options}
          isDisabled={isReadOnly}
          onChange={(id) => onChange({ ...document, defaultPolicyId: id === "" ? null : id })}
          testId="default-policy"
        />
      </div>
    </section>
  );
}
