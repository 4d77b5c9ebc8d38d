import { useState } from "react";
import { previewIncident, type PreviewRules } from "../../../../src/core/escalation/preview-incident";
import { instant } from "../../../../src/core/time";
import { SelectField } from "../../select-field";
import { useViewer } from "../../viewer";
import { MomentFields } from "./moment-fields";
import { OnCallStrip } from "./on-call-strip";
import type { PagingChoices } from "./paging-choices";
import { PreviewLine } from "./preview-line";
import { PreviewList } from "./preview-list";
import { mailSentence } from "./preview-words";
import styles from "./preview.module.css";

type Props = { readonly rules: PreviewRules; readonly choices: PagingChoices };

const MINUTE = 60_000;

/** Who would be called if an incident began at a moment and nobody took it, as the policies stand on the screen. */
export function PolicyPreview({ rules, choices }: Props) {
  const { now } = useViewer();
  const [priorityId, setPriorityId] = useState(choices.priorities[0]?.id ?? "");
  const [serviceId, setServiceId] = useState(choices.services[0]?.id ?? "");
  const [chosenType, setChosenType] = useState("");
  const [chosenAt, setChosenAt] = useState<number | null>(null);
  const at = chosenAt ?? Math.floor(now / MINUTE) * MINUTE;
  const workTypeId = chosenType === "" ? (choices.workTypes[0]?.id ?? "") : chosenType;
  const preview = previewIncident(rules, { priorityId, serviceId: serviceId === "" ? null : serviceId, workTypeId, at: instant(at) });

  return (
    <section className={styles["preview"]} aria-label="Preview" data-testid="policy-preview">
      <h3 className={styles["title"]}>Who would be called</h3>
      <div className={styles["fields"]}>
        <SelectField label="Priority" value={priorityId} options={asOptions(choices.priorities)} onChange={setPriorityId} />
        <SelectField
          label="Service"
          value={serviceId}
          options={[{ value: "", name: "None" }, ...asOptions(choices.services)]}
          onChange={setServiceId}
        />
        {choices.workTypes.length > 1 && (
          <SelectField label="Work type" value={workTypeId} options={asOptions(choices.workTypes)} onChange={setChosenType} />
        )}
      </div>
      <MomentFields at={at} onChange={setChosenAt} />
      {preview === null ? (
        <p className={styles["none"]} data-testid="preview-none">
          No policy is for such an incident: nobody is called.
        </p>
      ) : (
        <>
          <p className={styles["sentence"]} data-testid="preview-sum">
            By the policy {preview.policy.name || "without a name"}. {mailSentence(preview, choices)}
          </p>
          <PreviewLine span={preview.span} pages={preview.pages} />
          {preview.strips.map((strip) => (
            <OnCallStrip key={strip.schedule.id} span={preview.span} strip={strip} />
          ))}
          <PreviewList from={preview.span.from} pages={preview.pages} choices={choices} />
        </>
      )}
    </section>
  );
}

function asOptions(known: readonly { readonly id: string; readonly name: string }[]): readonly { value: string; name: string }[] {
  return known.map(({ id, name }) => ({ value: id, name: name || id }));
}
