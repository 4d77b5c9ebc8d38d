import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { Button } from "../shared/button";
import { explanationSentence } from "../shared/explanation-sentence";
import { Notice } from "../shared/notice";
import { Sentence } from "../shared/sentence";
import styles from "./panel-tool.module.css";

type Props = { readonly incident: IncidentTriageView; readonly isBusy: boolean; readonly onWithdraw: () => void };

/** That the priority is overridden: by whom, why, until when, what the matrix would give, and one button that ends it. */
export function OverrideState({ incident, isBusy, onWithdraw }: Props) {
  const { explanation, priority, canOverride } = incident;
  if (explanation.kind !== "overridden") return null;
  const { byMatrix, matrixVersion } = explanation;
  const withdraw = (
    <Button onClick={onWithdraw} disabled={isBusy} data-testid="withdraw-override">
      Withdraw
    </Button>
  );
  return (
    <Notice tone="information" title="Overridden" {...(canOverride === false ? {} : { action: withdraw })}>
      <p className={styles["sentence"]} data-testid="explanation" data-kind="overridden">
        <Sentence parts={explanationSentence(explanation, priority)} />
      </p>
      <p className={styles["sentence"]}>
        {byMatrix ? `The matrix (v${matrixVersion}) gives ${byMatrix.name}.` : "The matrix gives no priority: a level is missing."}
      </p>
    </Notice>
  );
}
