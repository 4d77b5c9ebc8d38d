/** Who is on call in each minute, reckoned as plainly as it can be said. Knows nothing of the app but the shape of its documents. */
import type { WallClock } from "./wall-clock";
import { dateOfDay, dayNumber } from "./wall-clock";

type PlainWindow = { from: { on: string; at: string }; to: { on: string; at: string } };
export type PlainLayer = {
  members: readonly string[];
  rotation: { kind: "daily" | "weekly" | "hours"; every: number };
  startsOn: string;
  handOffAt: string;
  endsOn: string | null;
  restriction: readonly PlainWindow[] | null;
};
/** Moments are whole minutes, in milliseconds since 1970. */
export type PlainSubstitution = { from: number; to: number; accountId: string; insteadOf: string | null };
export type PlainSchedule = { layers: readonly PlainLayer[]; substitutions: readonly PlainSubstitution[] };

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The person of each minute, counted from where the clock has been looked at; null for nobody. */
export type PlainOnCall = (minute: number) => string | null;

export function plainOnCall(schedule: PlainSchedule, clock: WallClock): PlainOnCall {
  const people: string[] = [];
  const numberOf = (name: string): number => (people.includes(name) ? people.indexOf(name) : people.push(name) - 1);
  const onCall = new Int8Array(clock.end - clock.start).fill(-1);
  for (const layer of schedule.layers) {
    const open = layer.restriction === null ? null : openMinutes(layer.restriction, clock);
    forEachTurn(layer, clock, (member, from, to) => {
      const person = numberOf(member);
      for (let minute = from; minute < to; minute += 1) if (open === null || open[minute] === 1) onCall[minute] = person;
    });
  }
  for (const { from, to, accountId, insteadOf } of schedule.substitutions) {
    const person = numberOf(accountId);
    const replaced = insteadOf === null ? null : numberOf(insteadOf);
    const end = Math.min(to / 60_000 - clock.start, onCall.length);
    for (let minute = Math.max(0, from / 60_000 - clock.start); minute < end; minute += 1)
      if (replaced === null || onCall[minute] === replaced) onCall[minute] = person;
  }
  return (minute) => people[onCall[minute] ?? -1] ?? null;
}

function forEachTurn(layer: PlainLayer, clock: WallClock, tell: (member: string, from: number, to: number) => void): void {
  const { members, rotation, startsOn, handOffAt, endsOn } = layer;
  const last = clock.end - clock.start;
  const end = endsOn === null ? last : clock.minuteOf(endsOn, handOffAt);
  const step = rotation.kind === "hours" ? null : rotation.every * (rotation.kind === "weekly" ? 7 : 1);
  let turn = 0;
  for (let from = clock.minuteOf(startsOn, handOffAt); from < end && members.length > 0; turn += 1) {
    const to = step === null ? from + rotation.every * 60 : clock.minuteOf(dateOfDay(dayNumber(startsOn) + (turn + 1) * step), handOffAt);
    tell(members[turn % members.length] ?? "", from, Math.min(to, end));
    from = to;
  }
}

function openMinutes(windows: readonly PlainWindow[], clock: WallClock): Uint8Array {
  const open = new Uint8Array(clock.end - clock.start);
  const firstMonday = dayNumber("2001-01-01");
  const from = firstMonday + 7 * Math.floor((clock.start / 1_440 - firstMonday) / 7) - 14;
  for (let monday = from; monday < clock.end / 1_440 + 7; monday += 7) {
    for (const window of windows) {
      const opens = monday + WEEK.indexOf(window.from.on);
      const sameWeek = monday + WEEK.indexOf(window.to.on);
      const isLater = sameWeek > opens || (sameWeek === opens && window.to.at > window.from.at);
      const closes = isLater ? sameWeek : sameWeek + 7;
      open.fill(1, clock.minuteOf(dateOfDay(opens), window.from.at), Math.max(0, clock.minuteOf(dateOfDay(closes), window.to.at)));
    }
  }
  return open;
}
