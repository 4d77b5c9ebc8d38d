import { useRef } from "react";
import type { Policies, Policy } from "../../../../src/core/escalation/policy";
import { ListEditor } from "../list-editor";
import type { PagingChoices } from "./paging-choices";
import { withPolicies, withPolicyAdded } from "./policies-draft";
import styles from "./policies.module.css";
import { PolicyFields } from "./policy-fields";
import { RuleList } from "./rule-list";
import { StartFrom } from "./start-from";
import { newStep } from "./step-list";
import type { People } from "./target-list";

type Props = {
  readonly document: Policies;
  readonly choices: PagingChoices;
  readonly people: People;
  /** To begin with. */
  readonly offered: readonly Policy[];
  readonly isReadOnly: boolean;
  readonly onChange: (document: Policies) => void;
};

/** Who is called, and when, while nobody takes an incident: the policies, and which incident goes by which. */
export function PoliciesEditor({ document, choices, people, offered, isReadOnly, onChange }: Props) {
  const { policies } = document;
  const stored = useRef(policies.length === 1 ? [] : policies.map(({ id }) => id));
  return (
    <div className={styles["whole"]} data-testid="policies-editor">
      {!isReadOnly && <StartFrom offered={offered} onStart={(policy) => onChange(withPolicyAdded(document, policy))} />}
      <ListEditor
        noun="policy"
        members={policies}
        isReadOnly={isReadOnly}
        onNew={(id) => ({ id, name: "", description: "", steps: [newStep("step-1")], ...ONCE })}
        onChange={(changed) => onChange(withPolicies(document, changed))}
        rest={(policy, change) => (
          <PolicyFields {...{ policy, choices, people, isReadOnly }} isOpen={!stored.current.includes(policy.id)} onChange={change} />
        )}
      />
      <RuleList {...{ document, choices, isReadOnly, onChange }} />
    </div>
  );
}

const ONCE = { rounds: { count: 1, after: 0 }, acknowledgementHolds: null, quietHours: null };
