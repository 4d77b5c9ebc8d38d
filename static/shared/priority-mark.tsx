import HighIcon from "@atlaskit/icon/core/priority-high";
import HighestIcon from "@atlaskit/icon/core/priority-highest";
import LowIcon from "@atlaskit/icon/core/priority-low";
import LowestIcon from "@atlaskit/icon/core/priority-lowest";
import MediumIcon from "@atlaskit/icon/core/priority-medium";
import styles from "./priority-mark.module.css";
import { priorityTone } from "./priority-tone";

const ICONS = { highest: HighestIcon, high: HighIcon, medium: MediumIcon, low: LowIcon, lowest: LowestIcon };

/** The shape of a priority by its rank; its name always stands beside it. */
export function PriorityMark({ rank, ranks }: { rank: number; ranks: number }) {
  const tone = priorityTone(rank, ranks);
  const Icon = ICONS[tone];
  return (
    <span className={`${styles["mark"]} ${styles[tone]}`}>
      <Icon label="" />
    </span>
  );
}
