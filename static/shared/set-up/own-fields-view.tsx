import type { RefusalView } from "../../../src/contract/ui/answer";
import type { CopyPreviewView } from "../../../src/contract/ui/copy-values";
import type { OwnFieldView } from "../../../src/contract/ui/set-up";
import type { Input } from "../../../src/core/priority/matrix";
import { Button } from "../button";
import { JobsView, type JobsViewProps } from "../jobs/jobs-view";
import { LiveRegion } from "../live-region";
import { Notice } from "../notice";
import { RefusalNotice } from "../refusal-notice";
import { SelectField } from "../select-field";
import type { ChosenFields, ValueMapping } from "./copy-sum";
import { copySum, valuesFor } from "./copy-sum";
import { counted } from "./plan-totals";
import styles from "./set-up.module.css";

/** As many values of a field as one maps by hand; the rest is left alone. */
const MOST_VALUES = 50;
const INPUTS = ["impact", "urgency"] as const;
const INPUT_NAMES: Readonly<Record<Input, string>> = { impact: "Impact", urgency: "Urgency" };

export type OwnFieldsViewProps = {
  readonly projectName: string;
  readonly ownFields: readonly OwnFieldView[];
  readonly chosen: ChosenFields;
  /** What open incidents have in them; null while nobody has looked. */
  readonly found: Pick<CopyPreviewView, "groups" | "levels"> | null;
  /** Whether all pages were read. */
  readonly isWhole: boolean;
  readonly mapping: ValueMapping;
  /** Why it cannot be done yet; null when it can. */
  readonly notYet: string | null;
  readonly isBusy: boolean;
  readonly refusal: RefusalView | null;
  /** What was copied into this project's incidents, or is being; the rest of the page's long work is left out. */
  readonly jobs: JobsViewProps;
  readonly onChoose: (input: Input, fieldId: string | null) => void;
  readonly onLook: () => void;
  readonly onMap: (input: Input, value: string, levelId: string | null) => void;
  readonly onStart: () => void;
  readonly onLeave: () => void;
};

/** For a site that rated its incidents before the app came: which field's values become which levels, and what that would do, before it is done. */
export function OwnFieldsView(props: OwnFieldsViewProps) {
  const { projectName, ownFields, found, isBusy, notYet, refusal, jobs, onLook } = props;
  const hasJobs = (jobs.jobs?.length ?? 0) > 0;
  return (
    <section className={styles["plan"]} aria-label={`Values of ${projectName}’s own fields`} aria-busy={isBusy} data-testid="own-fields">
      <h3 className={styles["project"]}>Values this site has already</h3>
      <p className={styles["object"]}>
        The site’s own {ownFields.map(({ name, clause }) => `${name} (${clause})`).join(" and ")} may say how bad incidents are. What{" "}
        {ownFields.length === 1 ? "it says" : "they say"} can become the levels of open incidents that have none yet. Closed ones stay as
        they are.
      </p>
      <Sources {...props} />
      {!found && (
        <div className={styles["actions"]}>
          <Button
            onClick={onLook}
            disabled={isBusy || notYet !== null || Object.keys(props.chosen).length === 0}
            data-testid="look-at-values"
          >
            {isBusy ? "Looking…" : "Look at their values…"}
          </Button>
          <span className={styles["object"]}>{notYet ?? "Looking changes nothing."}</span>
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onLook} />}
      {found && <Mapping {...props} found={found} />}
      {hasJobs && <JobsView {...jobs} />}
    </section>
  );
}

function Sources({ ownFields, chosen, found, isBusy, onChoose }: OwnFieldsViewProps) {
  return (
    <div className={styles["fields"]}>
      {INPUTS.filter((input) => ownFields.some(({ into }) => into === input)).map((input) => (
        <SelectField
          key={input}
          label={`${INPUT_NAMES[input]} comes from`}
          value={chosen[input] ?? ""}
          options={[
            { value: "", name: "Nothing" },
            ...ownFields.filter(({ into }) => into === input).map(({ id, name, clause }) => ({ value: id, name: `${name}, ${clause}` })),
          ]}
          isDisabled={isBusy || found !== null}
          onChange={(fieldId) => onChoose(input, fieldId === "" ? null : fieldId)}
        />
      ))}
    </div>
  );
}

function Mapping(props: OwnFieldsViewProps & { readonly found: NonNullable<OwnFieldsViewProps["found"]> }) {
  const { found, isWhole, isBusy, mapping, chosen, onMap, onStart, onLeave } = props;
  const sum = copySum(found.groups, mapping);
  const sentence = [
    sum.copied === 0 ? "No open incident gets a level." : `${incidents(sum.copied)} ${sum.copied === 1 ? "gets" : "get"} levels.`,
    ...(sum.unmapped > 0 ? [`${incidents(sum.unmapped)} ${sum.unmapped === 1 ? "is" : "are"} left alone.`] : []),
    ...(sum.kept > 0
      ? [`${incidents(sum.kept)} ${sum.kept === 1 ? "has a level already and keeps" : "have levels already and keep"} them.`]
      : []),
    sum.mails === 0 ? "Jira sends no mails." : `Jira sends ${counted(sum.mails, "mail")} at most.`,
  ].join(" ");
  return (
    <>
      {INPUTS.filter((input) => chosen[input] !== undefined).map((input) => (
        <fieldset key={input} className={styles["group"]} disabled={isBusy}>
          <legend className={styles["legend"]}>{INPUT_NAMES[input]}: which level is meant by</legend>
          <Values {...props} input={input} onMap={onMap} />
        </fieldset>
      ))}
      <Notice tone="information" title="Nothing is changed yet">
        <span data-testid="copy-sum">{sentence}</span>
        {!isWhole && " Reading on…"}
      </Notice>
      <div className={styles["actions"]}>
        {isWhole && sum.copied > 0 && (
          <Button appearance="primary" onClick={onStart} disabled={isBusy} data-testid="start-copy">
            Copy to {incidents(sum.copied)}
          </Button>
        )}
        <Button appearance="subtle" onClick={onLeave} disabled={isBusy && !isWhole}>
          Leave it
        </Button>
      </div>
      <LiveRegion announcement={isWhole ? sentence : ""} />
    </>
  );
}

type ValuesProps = Pick<OwnFieldsViewProps, "mapping" | "onMap"> & {
  readonly found: NonNullable<OwnFieldsViewProps["found"]>;
  readonly input: Input;
};

function Values({ found, input, mapping, onMap }: ValuesProps) {
  const values = valuesFor(found.groups, input);
  if (values.length === 0) return <p className={styles["object"]}>No open incident without a level has a value there.</p>;
  return (
    <>
      <div className={styles["fields"]}>
        {values.slice(0, MOST_VALUES).map(({ value, count }) => (
          <SelectField
            key={value}
            label={`${value} (${incidents(count)})`}
            value={mapping[input][value] ?? ""}
            options={[{ value: "", name: "Leave alone" }, ...found.levels[input].map(({ id, name }) => ({ value: id, name }))]}
            onChange={(levelId) => onMap(input, value, levelId === "" ? null : levelId)}
          />
        ))}
      </div>
      {values.length > MOST_VALUES && (
        <p className={styles["object"]}>{counted(values.length - MOST_VALUES, "rarer value")} not shown: left alone.</p>
      )}
    </>
  );
}

function incidents(count: number): string {
  return count === 1 ? "1 open incident" : `${count.toLocaleString("en")} open incidents`;
}
