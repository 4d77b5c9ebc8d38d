import type { Person } from "../jira/http/jira-router";
import { accountIdOf } from "../jira/seed/seed-people";
import type { PersonName } from "../jira/seed/seed-people";
import type { Levels, StoryTeller } from "./story-teller";

/** A step of a story that is still to be told; `key` is known once it was raised. */
export type Beat = { readonly at: number; readonly tell: (teller: StoryTeller, story: Story) => void };
export type Story = {
  key: string;
  readonly raised: { readonly summary: string; readonly labels: readonly string[] };
  readonly beats: readonly Beat[];
};

/** What is left to chance, from a seed. */
export type Dice = { between(least: number, most: number): number; happens(percent: number): boolean };

export const MINUTE_MS = 60_000;
const APP_LATE_MS = 3_000;
const RESPONDERS: readonly PersonName[] = ["ada", "grace"];
const TRANSITION = { investigate: "11", mitigate: "21", resolve: "31", close: "41", reopen: "51" } as const;

export const as = (name: PersonName): Person => ({ accountId: accountIdOf(name) });

/** How an incident went, from its raising on: taken, judged anew, handed on, mitigated, resolved, now and then reopened, closed. */
export function tellIncident(dice: Dice, raisedAt: number, raised: Story["raised"], levels: Levels): Story {
  const beats: Beat[] = [];
  let at = raisedAt;
  let holder: PersonName = RESPONDERS[dice.between(0, 1)] ?? "ada";
  const beat = (tell: (teller: StoryTeller, key: string, moment: number) => void): void => {
    const moment = at;
    beats.push({ at: moment, tell: (teller, story) => tell(teller, story.key, moment) });
  };
  const move = (transition: keyof typeof TRANSITION, who: PersonName): void =>
    beat((teller, key, moment) => teller.move(moment, as(who), key, TRANSITION[transition]));
  const judged = (now: Levels): void => {
    const moment = at + APP_LATE_MS;
    beats.push({ at: moment, tell: (teller, story) => teller.prioritise(moment, story.key, now) });
  };
  const passes = (least: number, most: number): void => {
    at += dice.between(least * MINUTE_MS, most * MINUTE_MS);
  };
  const assign = (to: PersonName, by: PersonName): void =>
    beat((teller, key, moment) => teller.assign(moment, as(by), key, accountIdOf(to)));

  const reporter: PersonName = dice.happens(70) ? "tim" : holder;
  const moment = at;
  beats.push({
    at: moment,
    tell: (teller, story) => {
      story.key = teller.raise(moment, as(reporter), { type: "Incident", ...story.raised, levels });
    },
  });
  judged(levels);
  passes(1, 25);
  assign(holder, holder);
  move("investigate", holder);
  if (dice.happens(12)) {
    const worse = { impact: "High", urgency: levels.urgency };
    passes(3, 40);
    const judge = holder;
    if (levels.impact !== "High") {
      beat((teller, key, now) => teller.setLevels(now, as(judge), key, worse));
      judged(worse);
    }
  }
  for (let times = dice.happens(22) ? dice.between(1, 2) : 0; times > 0; times -= 1) {
    passes(10, 180);
    const next: PersonName = holder === "ada" ? "grace" : "ada";
    assign(next, holder);
    holder = next;
  }
  if (dice.happens(60)) {
    passes(5, 120);
    move("mitigate", holder);
  }
  passes(10, 600);
  move("resolve", holder);
  for (let times = dice.happens(7) ? 1 : 0; times > 0; times -= 1) {
    passes(30, 1_440);
    move("reopen", "joan");
    passes(20, 600);
    move("resolve", holder);
  }
  passes(1_440, 5 * 1_440);
  move("close", "joan");
  return { key: "", raised, beats };
}
