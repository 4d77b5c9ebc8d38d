import type { Calendar } from "../../../../src/core/goal/calendar";
import type { Goal } from "../../../../src/core/goal/goal";
import { readyMadeGoals } from "../../../../src/core/goal/ready-made-goals";
import type { Priority } from "../../../../src/core/priority/matrix";
import type { Named } from "../../../../src/core/set-up/found";
import { Button } from "../../button";
import { SelectField } from "../../select-field";
import { TypedField } from "../../typed-field";
import { useViewer } from "../../viewer";
import { ListEditor } from "../list-editor";
import styles from "../schedules/schedules.module.css";
import { CheckList } from "../check-list";
import { FIRST_TARGET, TargetList, type TargetChoices } from "./target-list";

type Props = {
  readonly goals: readonly Goal[];
  readonly calendars: readonly Calendar[];
  readonly priorities: readonly Priority[];
  readonly choices: TargetChoices;
  readonly statuses: readonly Named[];
  readonly isReadOnly: boolean;
  readonly onChange: (goals: readonly Goal[]) => void;
};

const METS = [
  { value: "response", name: "Somebody acknowledges it" },
  { value: "mitigated", name: "Users are served again" },
  { value: "resolved", name: "It is resolved" },
] as const;
type Met = (typeof METS)[number]["value"];

/** What shall be reached with an incident, and how soon. */
export function GoalsEditor({ goals, calendars, choices, statuses, isReadOnly, onChange, priorities }: Props) {
  const shared = { calendarId: null, pausedIn: [], warnAtPercent: 80, targets: [FIRST_TARGET] };
  return (
    <div className={styles["whole"]}>
      {goals.length === 0 && !isReadOnly && <StartFrom calendars={calendars} priorities={priorities} onChange={onChange} />}
      <ListEditor
        noun="goal"
        members={goals}
        isReadOnly={isReadOnly}
        onNew={(id): Goal => ({ ...shared, id, name: "", kind: "response" })}
        onChange={onChange}
        rest={(goal, change) => (
          <>
            <SelectField
              label="Met when"
              value={metOf(goal)}
              options={METS}
              isDisabled={isReadOnly}
              onChange={(met) => onChange(goals.map((one) => (one.id === goal.id ? withMet(goal, met) : one)))}
            />
            <SelectField
              label="Hours that count"
              value={goal.calendarId ?? ""}
              options={[{ value: "", name: "Day and night" }, ...calendars.map(({ id, name }) => ({ value: id, name }))]}
              isDisabled={isReadOnly}
              onChange={(id) => change({ calendarId: id === "" ? null : id })}
            />
            <TypedField
              label="Warns at per cent"
              type="number"
              least={1}
              most={99}
              value={String(goal.warnAtPercent)}
              isDisabled={isReadOnly}
              onChange={(percent) => change({ warnAtPercent: Number(percent) })}
            />
            <details className={styles["across"]}>
              <summary className={styles["summary"]}>Targets and pauses</summary>
              <TargetList targets={goal.targets} choices={choices} isReadOnly={isReadOnly} onChange={(targets) => change({ targets })} />
              <CheckList
                label="Stands still in"
                options={statuses}
                chosen={goal.pausedIn}
                none="No status: it always runs."
                isReadOnly={isReadOnly}
                onChange={(pausedIn) => change({ pausedIn })}
              />
            </details>
          </>
        )}
      />
    </div>
  );
}

/** Ready-made goals, but those whose calendar nobody has saved yet. */
function StartFrom({ calendars, priorities, onChange }: Pick<Props, "calendars" | "priorities" | "onChange">) {
  const { timeZone } = useViewer();
  const ready = readyMadeGoals(priorities, timeZone).goals;
  const usable = ready.filter(({ calendarId }) => calendarId === null || calendars.some(({ id }) => id === calendarId));
  return (
    <div className={styles["part"]}>
      <p className={styles["words"]}>
        Ready-made: {usable.map(({ name }) => name).join("; ")}.
        {usable.length < ready.length && " Save a calendar of business hours first to have one that counts in them, too."}
      </p>
      <div>
        <Button onClick={() => onChange(usable)} data-testid="start-from-goals">
          Start from these
        </Button>
      </div>
    </div>
  );
}

function metOf(goal: Goal): Met {
  return goal.kind === "response" ? "response" : goal.metBy;
}

function withMet({ id, name, calendarId, targets, pausedIn, warnAtPercent }: Goal, met: Met): Goal {
  const shared = { id, name, calendarId, targets, pausedIn, warnAtPercent };
  return met === "response" ? { ...shared, kind: "response" } : { ...shared, kind: "resolution", metBy: met };
}
