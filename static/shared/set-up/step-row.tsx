import { useState } from "react";
import type { StepOutcomeView } from "../../../src/contract/ui/set-up";
import type { SetUpObject, SetUpStep } from "../../../src/core/set-up/step";
import { Button } from "../button";
import { Moment } from "../moment";
import { ActorName } from "../actor-name";
import { JiraLink } from "../jira-link";
import styles from "./set-up.module.css";

export type StepStanding = "waiting" | "under-way" | null;

type Props = {
  readonly step: SetUpStep;
  /** What became of it last; null when it was never tried. */
  readonly outcome: StepOutcomeView | null;
  readonly standing: StepStanding;
  readonly isForAdministrator: boolean;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
};

const OBJECTS: Readonly<Record<SetUpObject["kind"], string>> = {
  "work-type": "Work type",
  "work-type-scheme": "Work type scheme",
  screen: "Screen",
  "link-type": "Link type",
  "permission-scheme": "Permission scheme",
  project: "Project",
  workflow: "Workflow",
  field: "Field",
};
const STATES: Readonly<Record<SetUpStep["state"], string>> = {
  exists: "Exists",
  create: "Will create",
  change: "Will change",
  "by-hand": "By hand",
};

/** One line of a plan; afterwards the same line tells what became of it. */
export function StepRow({ step, outcome, standing, isForAdministrator, isBusy, onUndo }: Props) {
  const { title, object, state, alsoTouches, byHand } = step;
  return (
    <li className={styles["step"]} data-testid={`step-${step.id}`} data-state={state} data-standing={standing ?? "none"}>
      <span className={`${styles["state"]} ${styles[state]}`}>{standing === "under-way" ? "Working…" : STATES[state]}</span>
      <div className={styles["what"]}>
        <p className={styles["title"]}>{title}</p>
        <p className={styles["object"]}>
          {OBJECTS[object.kind]}: {object.name}
        </p>
        {alsoTouches.length > 0 && (
          <p className={styles["shared"]} data-testid="shared">
            Shared with {alsoTouches.length === 1 ? "1 project" : `${alsoTouches.length} projects`}:{" "}
            {alsoTouches.map(({ name }) => name).join(", ")}
          </p>
        )}
        {isForAdministrator && <p className={styles["object"]}>Needs a Jira administrator.</p>}
        {byHand && (
          <>
            <ol className={styles["instructions"]}>
              {byHand.instructions.map((instruction) => (
                <li key={instruction}>{instruction}</li>
              ))}
            </ol>
            {byHand.path !== null && <JiraLink path={byHand.path}>Open that page in Jira</JiraLink>}
          </>
        )}
        {outcome && <Outcome outcome={outcome} />}
        {step.canUndo && state === "exists" && outcome?.outcome === "done" && <Undo title={title} isBusy={isBusy} onUndo={onUndo} />}
      </div>
    </li>
  );
}

const OUTCOMES: Readonly<Record<StepOutcomeView["outcome"], string>> = { done: "Done", refused: "Refused", undone: "Taken back" };

function Outcome({ outcome: { outcome, message, by, at } }: { outcome: StepOutcomeView }) {
  return (
    <p className={outcome === "refused" ? styles["refused"] : styles["object"]} data-testid="outcome">
      {OUTCOMES[outcome]} by <ActorName actor={by} />, <Moment at={at} />
      {message ? `: ${message}` : "."}
    </p>
  );
}

function Undo({ title, isBusy, onUndo }: { title: string; isBusy: boolean; onUndo: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <span>
        <Button appearance="subtle" onClick={() => setIsAsking(true)} disabled={isBusy} aria-label={`Take back: ${title}…`}>
          Take back…
        </Button>
      </span>
    );
  }
  return (
    <div className={styles["actions"]} role="group" aria-label="Take it back?">
      <Button
        onClick={() => {
          setIsAsking(false);
          onUndo();
        }}
        disabled={isBusy}
      >
        Yes, take it back
      </Button>
      <Button appearance="subtle" onClick={() => setIsAsking(false)}>
        Leave it
      </Button>
    </div>
  );
}
