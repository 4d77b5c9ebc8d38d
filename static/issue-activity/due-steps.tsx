import { makeInvoke } from "@forge/bridge";
import type { IssueActivityCalls } from "../../src/contract/ui/timeline";
import type { Context } from "../shared/mount-surface";
import { useAnswer } from "../shared/use-answer";
import { useIssueChanges } from "../shared/use-issue-changes";
import { useNames } from "../shared/use-names";
import { useNow } from "../shared/use-now";
import { ViewerProvider } from "../shared/viewer";
import { DueStepsView } from "./due-steps-view";

const invoke = makeInvoke<IssueActivityCalls>();
const readSteps = () => invoke("readSteps");

/** The ledger of the incident's own steps. */
export function DueSteps({ context }: { context: Context }) {
  const { value, refusal, answeredAt, isAsking, put } = useAnswer(readSteps);
  const reread = () => void put(readSteps);
  useIssueChanges(reread);
  const names = useNames((value ?? []).flatMap(({ people }) => people.map(({ accountId }) => accountId)));
  const now = useNow(answeredAt);
  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <DueStepsView steps={value} refusal={refusal} isBusy={isAsking} onRetry={reread} />
    </ViewerProvider>
  );
}
