import type { TimelineEntryView } from "../../src/contract/ui/timeline";
import { Avatar } from "./avatar";
import { Moment } from "./moment";
import { Sentence } from "./sentence";
import styles from "./timeline-entry.module.css";
import { timelineSentence } from "./timeline-sentence";

/** One thing that happened: who, what, when. An item of a list. */
export function TimelineEntry({ entry, as }: { entry: TimelineEntryView; as: "relative" | "time-of-day" }) {
  return (
    <li className={styles["entry"]} data-testid="timeline-entry" data-kind={entry.fact.kind}>
      <Avatar actor={entry.by} />
      <span className={styles["words"]}>
        <Sentence parts={timelineSentence(entry)} />
      </span>
      <span className={styles["when"]}>
        <Moment at={entry.at} as={as} />
      </span>
    </li>
  );
}
