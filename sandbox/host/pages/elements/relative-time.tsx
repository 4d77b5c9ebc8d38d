import { isoOf } from "../data/jira-date";
import { useNow } from "../live/site-clock";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment as people say it, with the exact one on hover. */
export function RelativeTime({ at }: { readonly at: string | number }) {
  const moment = new Date(typeof at === "string" ? isoOf(at) : at);
  const exact = moment.toLocaleString("en-GB", { dateStyle: "full", timeStyle: "medium" });
  return (
    <time dateTime={moment.toISOString()} title={exact}>
      {sinceWords(useNow() - moment.getTime(), moment)}
    </time>
  );
}

function sinceWords(elapsed: number, moment: Date): string {
  if (elapsed < MINUTE) return "just now";
  if (elapsed < HOUR) return counted(Math.floor(elapsed / MINUTE), "minute");
  if (elapsed < DAY) return counted(Math.floor(elapsed / HOUR), "hour");
  if (elapsed < 7 * DAY) return counted(Math.floor(elapsed / DAY), "day");
  return moment.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
