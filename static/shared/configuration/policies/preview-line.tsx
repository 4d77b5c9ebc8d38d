import type { PreviewedPage } from "../../../../src/core/escalation/preview-incident";
import { isWritten } from "../../../../src/core/escalation/whom-of";
import type { Span } from "../../../../src/core/on-call/span";
import { lanesOf, marksOf, placeOn } from "./preview-scale";
import styles from "./preview.module.css";

type Props = { readonly span: Span; readonly pages: readonly PreviewedPage[] };

const LANE_REM = 1.75;

/** The steps on a line of minutes, numbered as in the list, which says the same in words. */
export function PreviewLine({ span, pages }: Props) {
  const lanes = lanesOf(pages.map(({ dueAt }) => placeOn(span, dueAt)));
  const height = `${(Math.max(0, ...lanes) + 1) * LANE_REM}rem`;
  return (
    <div className={styles["line"]} aria-hidden="true">
      <div className={styles["pages"]} style={{ height }}>
        {pages.map((page, nth) => (
          <span
            key={page.number}
            className={`${styles["page"]} ${styles[lookOf(page)]}`}
            style={{ insetInlineStart: `${placeOn(span, page.dueAt)}%`, bottom: `${(lanes[nth] ?? 0) * LANE_REM}rem` }}
          >
            {nth + 1}
          </span>
        ))}
      </div>
      <div className={styles["marks"]}>
        {marksOf(span).map((minutes) => (
          <span key={minutes} className={styles["mark"]} style={{ insetInlineStart: `${placeOn(span, span.from + minutes * 60_000)}%` }}>
            {minutes}
          </span>
        ))}
      </div>
    </div>
  );
}

function lookOf({ passedOver, step, whom }: PreviewedPage): "over" | "nobody" | "mailed" | "quiet" {
  if (passedOver !== null) return "over";
  if (step.targets.length > 0 && whom.every(({ kind }) => kind === "nobody")) return "nobody";
  return isWritten(step) ? "mailed" : "quiet";
}
