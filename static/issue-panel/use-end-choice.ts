import { useState } from "react";
import { useViewer } from "../shared/viewer";
import { wallTime } from "../shared/wall-time";
import type { EndChoice } from "./end-field";
import { momentOfEnd } from "./override-end";

/** Keeps when something shall end. `until`, epoch ms: null for no end, undefined while what is chosen is no moment to come. */
export function useEndChoice(first: EndChoice["end"]): {
  readonly end: EndChoice;
  readonly setEnd: (end: EndChoice) => void;
  readonly until: number | null | undefined;
} {
  const { now, timeZone } = useViewer();
  const [end, setEnd] = useState<EndChoice>(() => ({ end: first, at: wallTime(now + 24 * 3_600_000, timeZone) }));
  const chosen = momentOfEnd(end.end, end.at, now, timeZone);
  return { end, setEnd, until: typeof chosen === "number" && chosen <= now ? undefined : chosen };
}
