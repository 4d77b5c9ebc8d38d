import { QUESTIONS, type Answers, type Question } from "../../src/core/priority/propose-cell";
import styles from "./questions.module.css";

type Props = {
  readonly asked: readonly Question[];
  readonly answers: Partial<Answers>;
  readonly onAnswer: (answers: Partial<Answers>) => void;
};

/** Plain questions with the answers to choose from, which stand for levels. */
export function Questions({ asked, answers, onAnswer }: Props) {
  return (
    <>
      {asked.map((question) => (
        <fieldset key={question} className={styles["question"]}>
          <legend>{QUESTIONS[question].question}</legend>
          {QUESTIONS[question].answers.map((answer, place) => (
            <label key={answer} className={styles["answer"]}>
              <input
                type="radio"
                name={question}
                checked={answers[question] === place}
                onChange={() => onAnswer({ ...answers, [question]: place })}
              />
              {answer}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
