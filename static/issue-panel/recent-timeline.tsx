import type { TimelineEntryView } from "../../src/contract/ui/timeline";
import { TimelineEntry } from "../shared/timeline-entry";
import styles from "./recent-timeline.module.css";

/** The last few things that happened. */
export function RecentTimeline({ entries }: { entries: readonly TimelineEntryView[] }) {
  return (
    <section className={styles["recent"]} aria-labelledby="recent-timeline">
      <h2 id="recent-timeline" className={styles["title"]}>
        Timeline
      </h2>
      <ol className={styles["list"]} data-testid="timeline-list">
        {entries.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} as="relative" />
        ))}
      </ol>
    </section>
  );
}
