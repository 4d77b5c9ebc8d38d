import type { RefusalView } from "../../src/contract/ui/answer";
import type { TimelineView } from "../../src/contract/ui/timeline";
import { Bone } from "../shared/bone";
import { Button } from "../shared/button";
import { dayGroups } from "../shared/day-groups";
import { NotAnIncident } from "../shared/not-an-incident";
import { RefusalNotice } from "../shared/refusal-notice";
import { TimelineEntry } from "../shared/timeline-entry";
import { useViewer } from "../shared/viewer";
import { VisuallyHidden } from "../shared/visually-hidden";
import styles from "./incident-timeline-view.module.css";

export type IncidentTimelineViewProps = {
  /** null while nothing has come yet. */
  readonly timeline: TimelineView | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  readonly onOlder: (page: number) => void;
  readonly onRetry: () => void;
};

/** What happened, who, when: the newest first, by day. */
export function IncidentTimelineView({ timeline, refusal, isBusy, onOlder, onRetry }: IncidentTimelineViewProps) {
  return (
    <div className={styles["timeline"]} data-testid="incident-timeline" aria-busy={isBusy}>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {timeline === null && !refusal && <Skeleton />}
      {timeline?.state === "not-an-incident" && <NotAnIncident {...timeline} />}
      {timeline?.state === "timeline" && <Days timeline={timeline} isBusy={isBusy} onOlder={onOlder} />}
    </div>
  );
}

type DaysProps = Pick<IncidentTimelineViewProps, "isBusy" | "onOlder"> & {
  readonly timeline: Extract<TimelineView, { state: "timeline" }>;
};

function Days({ timeline: { entries, olderPage }, isBusy, onOlder }: DaysProps) {
  const viewer = useViewer();
  if (entries.length === 0 && olderPage === null) return <p className={styles["empty"]}>Nothing has happened yet.</p>;
  return (
    <>
      <div className={styles["days"]} data-testid="timeline-list">
        {dayGroups(entries, ({ at }) => at, viewer.now, viewer).map((group) => (
          <section key={group.day} aria-label={group.day}>
            <h2 className={styles["day"]}>{group.day}</h2>
            <ol className={styles["list"]}>
              {group.items.map((entry) => (
                <TimelineEntry key={entry.id} entry={entry} as="time-of-day" />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {olderPage !== null && (
        <div>
          <Button onClick={() => onOlder(olderPage)} disabled={isBusy} data-testid="load-older">
            Load older
          </Button>
        </div>
      )}
    </>
  );
}

function Skeleton() {
  return (
    <div className={styles["list"]} data-testid="skeleton">
      <VisuallyHidden>Loading the timeline</VisuallyHidden>
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className={styles["bones"]}>
          <Bone size="dot" />
          <Bone size={index % 2 === 0 ? "line" : "short"} />
        </div>
      ))}
    </div>
  );
}
