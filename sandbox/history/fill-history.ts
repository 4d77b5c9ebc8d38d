import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { DatabaseSync } from "node:sqlite";
import type { Levels, StoryTeller } from "./story-teller";
import { createStoryTeller } from "./story-teller";
import type { Beat, Dice, Story } from "./tell-incident";
import { as, MINUTE_MS, tellIncident } from "./tell-incident";

export type HistoryRequest = { readonly incidents: number; readonly days: number; readonly seed: number };
export type Filled = { readonly incidents: number; readonly problems: number; readonly steps: number };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** How much happens in each hour of a working day, and of a day of the week, Sunday first. */
const BY_HOUR = [1, 1, 1, 1, 1, 2, 3, 6, 10, 12, 12, 11, 9, 10, 11, 10, 9, 7, 5, 4, 3, 2, 2, 1];
const BY_WEEKDAY = [2, 10, 10, 9, 9, 8, 3];
const SERVICES = ["checkout", "card-payments", "payouts", "ledger", "fraud-check", "invoices"];
const TROUBLES = ["answers 502", "is slow", "loses messages", "shows stale figures", "refuses logins", "times out at the bank"];
const STORM_SHARE = 12;
const STORM_SIZE_MAX = 14;

/**
 * Fills PAY with incidents of the days before now: arrivals by hour and weekday, storms with a
 * problem behind them, reassignments, reopenings, each with its true history. Straight into the
 * store: no event is sent. The same request on the same site at the same time writes the same.
 */
export function fillHistory(database: DatabaseSync, now: number, { incidents, days, seed }: HistoryRequest): Filled {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  const dice: Dice = { between, happens: (percent) => between(1, 100) <= percent };
  const start = now - days * DAY_MS;
  const stories: Story[] = [];
  const problems: Beat[] = [];

  while (stories.length < incidents) {
    const at = arrival(dice, start, days);
    const service = SERVICES[between(0, SERVICES.length - 1)] ?? "checkout";
    if (at >= now) continue;
    if (!dice.happens(STORM_SHARE) || incidents - stories.length < STORM_SIZE_MAX) {
      stories.push(tellIncident(dice, at, described(dice, service), levels(dice)));
      continue;
    }
    const storm = Array.from({ length: between(4, STORM_SIZE_MAX) }, () =>
      tellIncident(dice, Math.min(now - 1, at + between(0, HOUR_MS)), described(dice, service), {
        impact: "High",
        urgency: levels(dice).urgency,
      }),
    );
    stories.push(...storm);
    problems.push(problemBehind(storm, service, at + between(2, 24) * HOUR_MS));
  }

  const past = [
    ...stories.flatMap((story) => story.beats.map((beat) => ({ ...beat, story }))),
    ...problems.map((beat) => ({ ...beat, story: null })),
  ]
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at);
  const teller = createStoryTeller(database, "PAY");
  teller.together(() => past.forEach((beat) => beat.tell(teller, beat.story as Story)));
  return { incidents: stories.length, problems: past.filter(({ story }) => story === null).length, steps: past.length };
}

/** A moment within the days, the busier the hour and the weekday the likelier. */
function arrival(dice: Dice, start: number, days: number): number {
  for (;;) {
    const at = start + dice.between(0, days * 1_440 - 1) * MINUTE_MS + dice.between(0, MINUTE_MS - 1);
    const moment = new Date(at);
    const weight = (BY_HOUR[moment.getUTCHours()] ?? 1) * (BY_WEEKDAY[moment.getUTCDay()] ?? 1);
    if (dice.between(1, 120) <= weight) return at;
  }
}

function described(dice: Dice, service: string): Story["raised"] {
  const trouble = TROUBLES[dice.between(0, TROUBLES.length - 1)] ?? "fails";
  const name = service.replace("-", " ");
  return { summary: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${trouble}`, labels: [service] };
}

/** Most incidents are of the middle, as the logs of real desks show. */
function levels(dice: Dice): Levels {
  const level = (): string => (dice.happens(64) ? "Medium" : dice.happens(40) ? "High" : "Low");
  return { impact: level(), urgency: level() };
}

/** The cause of a storm, found some hours later, with its incidents linked. */
function problemBehind(storm: readonly Story[], service: string, at: number): Beat {
  return {
    at,
    tell: (teller: StoryTeller) => {
      const key = teller.raise(at, as("joan"), { type: "Problem", summary: `What took ${service} down`, labels: [service], levels: null });
      for (const { key: incident } of storm) if (incident !== "") teller.link(at, as("joan"), key, incident);
    },
  };
}
