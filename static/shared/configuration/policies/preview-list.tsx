import { Fragment } from "react";
import type { PreviewedPage } from "../../../../src/core/escalation/preview-incident";
import { actionWords } from "../../../../src/core/escalation/lines-of-policies";
import type { Whom } from "../../../../src/core/escalation/whom-of";
import { Moment } from "../../moment";
import { PersonName } from "../../person-name";
import type { PagingChoices } from "./paging-choices";
import { namesFrom, PASSED_OVER, whomWords } from "./preview-words";
import styles from "./preview.module.css";

type Props = { readonly from: number; readonly pages: readonly PreviewedPage[]; readonly choices: PagingChoices };

/** The steps in words, in order, with the numbers that the line shows. */
export function PreviewList({ from, pages, choices }: Props) {
  const nameOf = namesFrom(choices);
  return (
    <ol className={styles["list"]} data-testid="preview-pages">
      {pages.map(({ number, position, step, dueAt, passedOver, whom }) => (
        <li key={number}>
          <b>{Math.round((dueAt - from) / 60_000)} min</b> (<Moment at={dueAt} as="time-of-day" />) {step.name || "Unnamed"}
          {position.round > 0 && `, round ${position.round + 1}`}:{" "}
          {passedOver === null ? (
            <>
              {step.actions.map((action) => actionWords(action, nameOf)).join(", ")}
              {whom.length > 0 && " → "}
              {whom.map((one, nth) => (
                <Fragment key={nth}>
                  {nth > 0 && ", "}
                  <Who whom={one} choices={choices} />
                </Fragment>
              ))}
            </>
          ) : (
            PASSED_OVER[passedOver]
          )}
        </li>
      ))}
    </ol>
  );
}

function Who({ whom, choices }: { readonly whom: Whom; readonly choices: PagingChoices }) {
  if (whom.kind !== "person") return <>{whomWords(whom, choices)}</>;
  return whom.accountId === "" ? <>nobody yet</> : <PersonName accountId={whom.accountId} />;
}
