import { useState } from "react";
import type { Policy } from "../../../../src/core/escalation/policy";
import { Button } from "../../button";
import { SelectField } from "../../select-field";
import styles from "./policies.module.css";

type Props = { readonly offered: readonly Policy[]; readonly onStart: (policy: Policy) => void };

/** Policies to begin with and to change. */
export function StartFrom({ offered, onStart }: Props) {
  const [id, setId] = useState("standard");
  const chosen = offered.find((policy) => policy.id === id);
  return (
    <div className={styles["start"]}>
      <SelectField
        label="Start from"
        value={id}
        options={offered.map((policy) => ({ value: policy.id, name: policy.name }))}
        onChange={setId}
        testId="start-from"
      />
      <Button onClick={() => chosen && onStart(chosen)} data-testid="start">
        Add this policy
      </Button>
      <p className={styles["note"]}>{chosen?.description}</p>
    </div>
  );
}
