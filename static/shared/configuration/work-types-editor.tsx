import type { WorkTypes } from "../../../src/core/configuration/documents";
import type { Named } from "../../../src/core/set-up/found";
import { CheckList } from "./check-list";
import styles from "./list-editor.module.css";

type Props = {
  readonly workTypes: WorkTypes;
  /** The site's. */
  readonly known: readonly Named[];
  readonly isReadOnly: boolean;
  readonly onChange: (workTypes: WorkTypes) => void;
};

const PARTS = [
  { part: "incident", name: "Incident", means: "triaged, prioritised and escalated" },
  { part: "problem", name: "Problem", means: "the cause behind incidents" },
  { part: "followUp", name: "Follow-up", means: "what is to be done after a review" },
] as const;

/** Which of the site's work types are incidents, problems and follow-ups. */
export function WorkTypesEditor({ workTypes, known, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["whole"]}>
      {PARTS.map(({ part, name, means }) => (
        <CheckList
          key={part}
          label={`${name}: ${means}`}
          options={known}
          chosen={workTypes[part]}
          none={`None is chosen: the one called “${name}”, where there is one.`}
          isReadOnly={isReadOnly}
          testId={`work-types-${part}`}
          onChange={(chosen) => onChange({ ...workTypes, [part]: chosen })}
        />
      ))}
    </div>
  );
}
