import { makeInvoke } from "@forge/bridge";
import type { IssueContextCalls } from "../../src/contract/ui/triage";
import type { Context } from "../shared/mount-surface";
import { peopleInTriage } from "../shared/people-in-triage";
import { useAnswer } from "../shared/use-answer";
import { useCatchUp } from "../shared/use-catch-up";
import { useIssueChanges } from "../shared/use-issue-changes";
import { useNames } from "../shared/use-names";
import { useNow } from "../shared/use-now";
import { ViewerProvider } from "../shared/viewer";
import { IncidentSummaryView } from "./incident-summary-view";

const invoke = makeInvoke<IssueContextCalls>();
const read = () => invoke("readTriage");

/** The summary of the incident in the context column. */
export function IncidentSummary({ context }: { context: Context }) {
  const triage = useAnswer(read);
  const reread = () => void triage.put(read);
  useIssueChanges(reread);
  useCatchUp(triage.value?.state === "incident" && triage.value.isCatchingUp, triage.answeredAt, reread);

  const names = useNames(peopleInTriage(triage.value));
  const now = useNow(triage.answeredAt);
  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <IncidentSummaryView triage={triage.value} refusal={triage.refusal} isBusy={triage.isAsking} onRetry={reread} />
    </ViewerProvider>
  );
}
