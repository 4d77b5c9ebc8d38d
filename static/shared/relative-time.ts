import { ageWords } from "./age-words";

const MINUTE = 60_000;

/** Gives "just now", "7 min ago", "3 h ago" or "9 days ago" for a moment seen at `now`; both epoch ms. A moment ahead of `now` is "just now". */
export function relativeTime(at: number, now: number): string {
  return now - at < MINUTE ? "just now" : `${ageWords(at, now)} ago`;
}
