import type { ReactNode } from "react";
import type { DueStepView } from "../../../src/contract/ui/operations";
import { isLate, latenessOf } from "../../../src/core/escalation/ledger-figures";
import { exactTime, timeToSecond } from "../calendar";
import { Sentence } from "../sentence";
import { useViewer } from "../viewer";
import styles from "./due-step.module.css";
import { cameWords, lengthWords, resultSentence, stepTitle } from "./step-words";

/** A step that fell due: which, when it was due and came, how late, and what became of it. */
export function DueStep({ step, children }: { step: DueStepView; /** Whose it is. */ children?: ReactNode }) {
  return (
    <li className={styles["step"]} data-testid={`due-step-${step.id}`}>
      {children}
      <p className={styles["title"]}>{stepTitle(step)}</p>
      <Came step={step} />
      <p className={styles["line"]}>
        <Sentence parts={resultSentence(step)} />
      </p>
    </li>
  );
}

function Came({ step }: { step: DueStepView }) {
  if (step.result.kind === "passed-over")
    return (
      <p className={styles["times"]}>
        Due <Time at={step.dueAt} />
      </p>
    );
  return (
    <p className={styles["times"]}>
      Due <Time at={step.dueAt} />, came <Time at={step.claimedAt} />
      {isLate(step) ? (
        <>
          , <strong className={styles["late"]}>{lengthWords(latenessOf(step))} late</strong>: {cameWords(step)}
        </>
      ) : (
        `, ${cameWords(step)}`
      )}
    </p>
  );
}

function Time({ at }: { at: number }) {
  const viewer = useViewer();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, viewer)}>
      {timeToSecond(at, viewer)}
    </time>
  );
}
