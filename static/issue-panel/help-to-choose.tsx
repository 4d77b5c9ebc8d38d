import { useEffect, useRef, useState } from "react";
import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { proposeCell, QUESTIONS, type Answers, type Question } from "../../src/core/priority/propose-cell";
import { Button } from "../shared/button";
import { Questions } from "../shared/questions";
import { cellContent, type Cell } from "./cell";
import styles from "./panel-tool.module.css";

type Props = {
  readonly incident: IncidentTriageView;
  readonly onChoose: (cell: Cell) => void;
  readonly onClose: () => void;
  /** The answers it begins with. */
  readonly first?: Partial<Answers>;
};

const IN_ORDER = Object.keys(QUESTIONS) as readonly Question[];

/** Three plain questions that propose a cell and say why. Nothing is set by it: the cell is picked, and confirmed as any other. */
export function HelpToChoose({ incident, onChoose, onClose, first = {} }: Props) {
  const [answers, setAnswers] = useState<Partial<Answers>>(first);
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const { who, wayRound, when } = answers;
  const isWhole = who !== undefined && wayRound !== undefined && when !== undefined;
  const levels = { impact: incident.impactLevels, urgency: incident.urgencyLevels };
  const proposed = isWhole ? proposeCell(levels, { who, wayRound, when }) : null;
  const content = proposed && cellContent(incident, proposed);
  const choose = () => proposed && onChoose({ impactId: proposed.impactId, urgencyId: proposed.urgencyId });
  return (
    <section
      ref={form}
      className={styles["tool"]}
      aria-label="Help me choose"
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      data-testid="help-to-choose"
    >
      <Questions asked={IN_ORDER} answers={answers} onAnswer={setAnswers} />
      <div role="status">
        {proposed && content && (
          <>
            <p className={styles["sentence"]}>
              <strong>
                Impact {content.impact.name} × urgency {content.urgency.name}: {content.priority.name}
              </strong>
            </p>
            <p className={styles["sentence"]}>{proposed.because.impact}</p>
            <p className={styles["sentence"]}>{proposed.because.urgency}</p>
          </>
        )}
      </div>
      <div className={styles["actions"]}>
        <Button appearance="primary" disabled={!proposed} onClick={choose} data-testid="choose-proposed">
          Choose this cell
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
