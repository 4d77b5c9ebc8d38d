import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { LevelView } from "../../src/contract/ui/triage";
import type { Input } from "../../src/core/priority/matrix";
import { proposeLevel, QUESTIONS_FOR, type Answers } from "../../src/core/priority/propose-cell";
import { Button } from "../shared/button";
import { Questions } from "../shared/questions";
import styles from "./level-help.module.css";

type Props = {
  readonly input: Input;
  readonly levels: readonly LevelView[];
  readonly onChoose: (level: LevelView) => void;
  /** The answers it begins with, open. */
  readonly first?: Partial<Answers>;
};

/**
 * The plain questions that this field's level depends on; they propose it and say why. Jira shows each field's editor
 * by itself, so Impact is asked for in the one and Urgency in the other.
 */
export function LevelHelp({ input, levels, onChoose, first }: Props) {
  const [answers, setAnswers] = useState<Partial<Answers> | null>(first ?? null);
  const opener = useRef<HTMLButtonElement>(null);
  const questions = useRef<HTMLDivElement>(null);
  const isOpen = answers !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) questions.current?.querySelector("input")?.focus();
    if (!isOpen && wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const proposed = answers && proposeLevel(input, levels, answers);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // It closes the help, and not the editor or the dialog around it.
    event.stopPropagation();
    setAnswers(null);
  }

  if (answers === null) {
    return (
      <div>
        <Button ref={opener} appearance="subtle" onClick={() => setAnswers({})} data-testid="open-level-help">
          Help me choose
        </Button>
      </div>
    );
  }
  return (
    <div ref={questions} className={styles["help"]} role="group" aria-label="Help me choose" onKeyDown={onKeyDown} data-testid="level-help">
      <Questions asked={QUESTIONS_FOR[input]} answers={answers} onAnswer={setAnswers} />
      <p role="status" className={styles["because"]}>
        {proposed?.because ?? ""}
      </p>
      <div className={styles["actions"]}>
        {proposed && (
          <Button
            onClick={() => {
              onChoose(proposed.level);
              setAnswers(null);
            }}
            data-testid="choose-proposed-level"
          >
            Choose {proposed.level.name}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => setAnswers(null)}>
          Close
        </Button>
      </div>
    </div>
  );
}
