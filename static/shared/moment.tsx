import { exactTime, timeOfDay } from "./calendar";
import { relativeTime } from "./relative-time";
import { useViewer } from "./viewer";

/** A moment (epoch ms) as people say it: relative, or as the time of day; the exact one on hover. */
export function Moment({ at, as = "relative" }: { at: number; as?: "relative" | "time-of-day" }) {
  const viewer = useViewer();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at, viewer)}>
      {as === "relative" ? relativeTime(at, viewer.now) : timeOfDay(at, viewer)}
    </time>
  );
}
