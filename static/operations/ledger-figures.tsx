import type { LedgerFiguresView } from "../../src/contract/ui/operations";
import { lengthWords, RESULT_NAMES, type ResultKind } from "../shared/ledger/step-words";
import { LedgerLines } from "./ledger-lines";
import styles from "./ledger-view.module.css";

/** The figures of the last days, each with what it counts, and the latest steps. */
export function LedgerFigures({ figures }: { figures: LedgerFiguresView }) {
  const { missed, rescued, lateness, steps, worst } = figures;
  return (
    <>
      <dl className={styles["figures"]} data-testid="ledger-figures">
        <Figure name="Missed" value={String(missed)} isAmiss={missed > 0}>
          {missed === 0 ? "Somebody came to every step." : "Overdue and nobody came, or begun and not done."}
        </Figure>
        <Figure name="Rescued" value={String(rescued)}>
          {rescued === 0 ? "The queue brought what it should." : "Found by the five-minute sweep, not by the queue."}
        </Figure>
        <Figure name="Lateness, p95" value={lateness ? lengthWords(lateness.p95) : "–"}>
          {lateness
            ? `Half within ${lengthWords(lateness.p50)}, all within ${lengthWords(lateness.max)}. Of ${lateness.of.toLocaleString("en")} steps.`
            : "No step has come yet."}
        </Figure>
        <Figure name="Steps" value={steps.toLocaleString("en")}>
          {resultWords(figures)}
        </Figure>
      </dl>
      <p className={styles["quiet"]} data-testid="ledger-coverage">
        {figures.isCut ? `Over the newest ${steps.toLocaleString("en")} steps that fell due` : "Over the steps that fell due"} in the last{" "}
        {figures.days} days, of all incidents. What is listed below is of incidents that you may browse.
      </p>
      {worst.length > 0 && (
        <section className={styles["steps"]} aria-labelledby="ledger-worst">
          <h2 id="ledger-worst" className={styles["subtitle"]}>
            The worst of the last {figures.days} days
          </h2>
          <LedgerLines lines={worst} hasDay />
        </section>
      )}
    </>
  );
}

type FigureProps = { readonly name: string; readonly value: string; readonly isAmiss?: boolean; readonly children: string };

function Figure({ name, value, isAmiss = false, children }: FigureProps) {
  return (
    <div className={styles["figure"]}>
      <dt className={styles["name"]}>{name}</dt>
      <dd className={isAmiss ? styles["amiss"] : styles["value"]}>{value}</dd>
      <dd className={styles["meaning"]}>{children}</dd>
    </div>
  );
}

function resultWords({ byResult, steps }: LedgerFiguresView): string {
  if (steps === 0) return "None fell due.";
  const some = (Object.entries(byResult) as [ResultKind, number][]).filter(([, count]) => count > 0);
  return `${some.map(([kind, count]) => `${RESULT_NAMES[kind]}: ${count}`).join(", ")}.`;
}
