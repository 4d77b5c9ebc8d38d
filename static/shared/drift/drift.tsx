import type { makeInvoke } from "@forge/bridge";
import { useState } from "react";
import type { DriftCalls, DriftReportView, RepairedView } from "../../../src/contract/ui/drift";
import { Bone } from "../bone";
import { RefusalNotice } from "../refusal-notice";
import { useAction } from "../use-action";
import { useAnswer } from "../use-answer";
import { DriftView } from "./drift-view";

/** As many as one call may name: the app takes no more at once. */
const AT_ONCE = 5;

/** Asks the resolver of the page that the report stands on. */
type InvokeDrift = ReturnType<typeof makeInvoke<DriftCalls>>;

/** The report on priorities that are not explained, read when one comes to look. */
export function Drift({ invoke }: { invoke: InvokeDrift }) {
  const read = () => invoke("readDrift");
  const { value, refusal, isAsking, put } = useAnswer<DriftReportView>(read);
  const [repaired, setRepaired] = useState<Readonly<Record<string, RepairedView>>>({});
  const [repairing, setRepairing] = useState<readonly string[]>([]);
  const { run, refusal: repairRefusal } = useAction();

  async function repair(issueIds: readonly string[]) {
    setRepairing(issueIds);
    for (let start = 0; start < issueIds.length; start += AT_ONCE) {
      const some = issueIds.slice(start, start + AT_ONCE);
      const became = await run(() => invoke("repairDrift", { issueIds: [...some] }));
      if (became === null) break;
      setRepaired((before) => ({ ...before, ...Object.fromEntries(became.map((one) => [one.issueId, one])) }));
    }
    setRepairing([]);
  }

  function lookAgain() {
    setRepaired({});
    void put(read);
  }

  if (value === null) {
    if (refusal) return <RefusalNotice refusal={refusal} isBusy={isAsking} onRetry={lookAgain} />;
    return (
      <div aria-busy="true" data-testid="drift-loading">
        <Bone size="heading" />
        <Bone size="line" />
        <Bone size="line" />
      </div>
    );
  }
  return (
    <DriftView
      report={value}
      repaired={repaired}
      repairing={repairing}
      isReading={isAsking}
      refusal={repairRefusal ?? refusal}
      onRepair={(issueIds) => void repair(issueIds)}
      onLookAgain={lookAgain}
    />
  );
}
