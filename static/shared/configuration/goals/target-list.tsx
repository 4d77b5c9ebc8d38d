import type { TargetRule } from "../../../../src/core/goal/goal";
import type { Named } from "../../../../src/core/set-up/found";
import { Button } from "../../button";
import { TypedField } from "../../typed-field";
import styles from "../schedules/schedules.module.css";
import { CheckList } from "../check-list";

/** What targets choose from. */
export type TargetChoices = {
  readonly priorities: readonly Named[];
  readonly services: readonly Named[];
  readonly workTypes: readonly Named[];
};

type Props = {
  readonly targets: readonly TargetRule[];
  readonly choices: TargetChoices;
  readonly isReadOnly: boolean;
  readonly onChange: (targets: readonly TargetRule[]) => void;
};

const A_YEAR = 525_600;
/** What a goal begins with: every incident, within an hour. */
export const FIRST_TARGET: TargetRule = { priorityIds: [], serviceIds: [], workTypeIds: [], minutes: 60 };

/** How long incidents may take; of several that fit an incident the first counts. */
export function TargetList({ targets, choices, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["part"]} role="group" aria-label="Targets">
      {targets.map((target, place) => {
        const change = (over: Partial<TargetRule>) => onChange(targets.with(place, { ...target, ...over }));
        const shared = { isReadOnly, none: "Any" };
        return (
          <fieldset key={place} className={styles["box"]}>
            <legend className={styles["legend"]}>Target {place + 1}</legend>
            <TypedField
              label="Minutes"
              type="number"
              least={1}
              most={A_YEAR}
              value={String(target.minutes)}
              isDisabled={isReadOnly}
              onChange={(minutes) => change({ minutes: Number(minutes) })}
            />
            <CheckList
              {...shared}
              label="Priorities"
              options={choices.priorities}
              chosen={target.priorityIds}
              onChange={(priorityIds) => change({ priorityIds })}
            />
            <CheckList
              {...shared}
              label="Services"
              options={choices.services}
              chosen={target.serviceIds}
              onChange={(serviceIds) => change({ serviceIds })}
            />
            <CheckList
              {...shared}
              label="Work types"
              options={choices.workTypes}
              chosen={target.workTypeIds}
              onChange={(workTypeIds) => change({ workTypeIds })}
            />
            {!isReadOnly && targets.length > 1 && (
              <div>
                <Button
                  appearance="subtle"
                  aria-label={`Remove target ${place + 1}`}
                  onClick={() => onChange(targets.filter((_, nth) => nth !== place))}
                >
                  Remove
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {!isReadOnly && (
        <div className={styles["actions"]}>
          <Button appearance="subtle" onClick={() => onChange([...targets, FIRST_TARGET])}>
            Add a target after these
          </Button>
          {targets.length > 0 && (
            <Button appearance="subtle" onClick={() => onChange([FIRST_TARGET, ...targets])}>
              Add a target before these
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
