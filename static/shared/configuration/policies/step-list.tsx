import { useEffect, useRef } from "react";
import type { Step } from "../../../../src/core/escalation/policy";
import { Button } from "../../button";
import { TextField } from "../../text-field";
import { TypedField } from "../../typed-field";
import { freshId } from "../fresh-id";
import { ActionList } from "./action-list";
import { ConditionField } from "./condition-field";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";
import { TargetList, type People } from "./target-list";

type Props = {
  readonly steps: readonly Step[];
  readonly choices: PagingChoices;
  readonly people: People;
  readonly isReadOnly: boolean;
  readonly onChange: (steps: readonly Step[]) => void;
};

/** The steps of a policy in their order: named, moved, taken away, and added at the end. */
export function StepList({ steps, choices, people, isReadOnly, onChange }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const buttons = whole.current?.querySelectorAll<HTMLButtonElement>(`[data-moves="${moved.current}"]:enabled`) ?? [];
    const isLost = ![...buttons].some((button) => button === document.activeElement);
    if (isLost) buttons[0]?.focus();
    moved.current = null;
  }, [steps]);

  function move(place: number, by: -1 | 1) {
    const step = steps[place];
    const other = steps[place + by];
    if (!step || !other) return;
    moved.current = step.id;
    onChange(steps.map((one, nth) => (nth === place ? other : nth === place + by ? step : one)));
  }

  return (
    <div ref={whole} className={styles["whole"]}>
      <ol className={styles["steps"]}>
        {steps.map((step, place) => {
          const change = (over: Partial<Step>) => onChange(steps.map((one) => (one.id === step.id ? { ...one, ...over } : one)));
          const called = step.name === "" ? `step ${place + 1}` : step.name;
          return (
            <li key={step.id} className={styles["step"]} aria-label={`Step ${place + 1}`} data-testid={`step-${step.id}`}>
              <div className={styles["fields"]}>
                <TextField
                  label={`Step ${place + 1}`}
                  value={step.name}
                  longest={100}
                  isDisabled={isReadOnly}
                  onChange={(name) => change({ name })}
                />
                <TypedField
                  label={place === 0 ? "Minutes after the start" : "Minutes after the step before"}
                  type="number"
                  least={0}
                  most={10_080}
                  value={String(step.after)}
                  isDisabled={isReadOnly}
                  onChange={(after) => change({ after: Number(after) })}
                />
                <ConditionField condition={step.condition} isReadOnly={isReadOnly} onChange={(condition) => change({ condition })} />
              </div>
              <TargetList {...{ choices, people, isReadOnly }} targets={step.targets} onChange={(targets) => change({ targets })} />
              <ActionList {...{ choices, isReadOnly }} actions={step.actions} onChange={(actions) => change({ actions })} />
              {!isReadOnly && (
                <div className={styles["actions"]}>
                  {([-1, 1] as const).map((by) => (
                    <Button
                      key={by}
                      appearance="subtle"
                      data-moves={step.id}
                      aria-label={`Move ${called} ${by === -1 ? "up" : "down"}`}
                      disabled={steps[place + by] === undefined}
                      onClick={() => move(place, by)}
                    >
                      {by === -1 ? "Up" : "Down"}
                    </Button>
                  ))}
                  <Button
                    appearance="subtle"
                    aria-label={`Remove ${called}`}
                    disabled={steps.length === 1}
                    onClick={() => onChange(steps.filter(({ id }) => id !== step.id))}
                  >
                    Remove
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {!isReadOnly && (
        <div>
          <Button onClick={() => onChange([...steps, newStep(freshId("step", steps))])} data-testid="add-step">
            Add a step
          </Button>
        </div>
      )}
    </div>
  );
}

/** Gives a step to begin with: after five minutes, a mail to the service's owner. */
export function newStep(id: string): Step {
  return {
    ...{ id, name: "", after: 5, condition: { kind: "not-acknowledged" } },
    targets: [{ kind: "service-owner" }],
    actions: [{ kind: "mail" }],
  };
}
