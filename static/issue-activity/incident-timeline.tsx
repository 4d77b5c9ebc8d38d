import { makeInvoke } from "@forge/bridge";
import type { Answer } from "../../src/contract/ui/answer";
import type { IssueActivityCalls, TimelineView } from "../../src/contract/ui/timeline";
import type { Context } from "../shared/mount-surface";
import { peopleIn } from "../shared/sentence-part";
import { timelineSentence } from "../shared/timeline-sentence";
import { useAnswer } from "../shared/use-answer";
import { useIssueChanges } from "../shared/use-issue-changes";
import { useNames } from "../shared/use-names";
import { useNow } from "../shared/use-now";
import { ViewerProvider } from "../shared/viewer";
import { IncidentTimelineView } from "./incident-timeline-view";
import { joinPages } from "./join-pages";

const invoke = makeInvoke<IssueActivityCalls>();
const readNewest = () => invoke("readTimeline", {});

/** The timeline of the incident, from the newest down. */
export function IncidentTimeline({ context }: { context: Context }) {
  const timeline = useAnswer(readNewest);
  const shown = timeline.value;

  async function readOlder(page: number): Promise<Answer<TimelineView>> {
    const answer = await invoke("readTimeline", { page });
    return answer.ok ? { ...answer, value: joinPages(shown, answer.value) } : answer;
  }

  const reread = () => void timeline.put(readNewest);
  useIssueChanges(reread);

  const names = useNames(shown?.state === "timeline" ? shown.entries.flatMap((entry) => peopleIn(timelineSentence(entry))) : []);
  const now = useNow(timeline.answeredAt);
  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <IncidentTimelineView
        timeline={shown}
        refusal={timeline.refusal}
        isBusy={timeline.isAsking}
        onOlder={(page) => void timeline.put(() => readOlder(page))}
        onRetry={reread}
      />
    </ViewerProvider>
  );
}
