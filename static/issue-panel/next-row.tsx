import type { WaitingView } from "../../src/contract/ui/triage";
import { isWaiting } from "../../src/core/escalation/situation";
import { escalationSentence } from "../shared/escalation-sentence";
import { Sentence } from "../shared/sentence";
import styles from "./incident-triage.module.css";

/** Whom the escalation calls next and when, or why nobody. Nothing where none runs. */
export function NextRow({ waiting }: { waiting: WaitingView }) {
  const sentence = isWaiting(waiting.stage) ? escalationSentence(waiting) : null;
  if (sentence === null) return null;
  return (
    <p className={styles["why"]} data-testid="next-step">
      <Sentence parts={sentence} /> <span className={styles["hint"]}>· policy {waiting.escalation?.policy}</span>
    </p>
  );
}
