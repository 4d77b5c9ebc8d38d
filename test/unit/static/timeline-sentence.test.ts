import type { TimelineFactView } from "../../../src/contract/ui/timeline";
import { person, theApp } from "../../../src/core/actor";
import { instant } from "../../../src/core/time";
import { peopleIn } from "../../../static/shared/sentence-part";
import { timelineSentence } from "../../../static/shared/timeline-sentence";

const ada = person("ada");
const app = theApp;

test.each<[TimelineFactView, string]>([
  [{ kind: "raised" }, "<ada> raised the incident"],
  [
    {
      kind: "levels-set",
      impact: { from: "Medium", to: "High" },
      urgency: { from: "Low", to: "High" },
      priority: { from: "Low", to: "Highest" },
      matrixVersion: 1,
    },
    "<ada> set impact Medium → High, urgency Low → High; priority Low → Highest (matrix v1)",
  ],
  [{ kind: "levels-set", impact: { from: null, to: "High" } }, "<ada> set impact High"],
  [{ kind: "levels-set", urgency: { from: "Low", to: null } }, "<ada> set urgency Low → not set"],
  [{ kind: "levels-set", priority: { from: "Low", to: "High" }, matrixVersion: 2 }, "<ada> set priority Low → High (matrix v2)"],
  [{ kind: "services-moved", reason: "Tier 3 now." }, "<ada> moved it to the tiers that its services have now: Tier 3 now."],
  [{ kind: "priority-edited", from: "Low", to: "High" }, "<ada> changed priority Low → High by hand"],
  [{ kind: "status-changed", from: "Open", to: "Resolved" }, "<ada> changed status Open → Resolved"],
  [
    { kind: "priority-overridden", from: "Medium", to: "Highest", reason: "The board asks.", until: instant(5) },
    "<ada> overrode priority Medium → Highest until <5>: The board asks.",
  ],
  [{ kind: "override-withdrawn", from: "Highest", to: "Medium" }, "<ada> withdrew the override; priority Highest → Medium"],
  [{ kind: "type-changed", from: "Task", to: "Incident" }, "<ada> changed work type Task → Incident"],
  [{ kind: "assigned", from: null, to: "grace" }, "<ada> assigned it to <grace>"],
  [{ kind: "assigned", from: "joan", to: "grace" }, "<ada> reassigned it from <joan> to <grace>"],
  [{ kind: "assigned", from: null, to: "ada" }, "<ada> assigned it to themselves"],
  [{ kind: "assigned", from: "grace", to: null }, "<ada> unassigned <grace>"],
])("%j reads as %s", (fact, words) => {
  expect(said(timelineSentence({ by: ada, fact }))).toBe(words);
});

test("what the app did is said with its reason", () => {
  const fact: TimelineFactView = { kind: "priority-set", from: null, to: "High", impact: "High", urgency: "Medium", matrixVersion: 4 };
  expect(said(timelineSentence({ by: app, fact }))).toBe("<app> set priority High: impact High × urgency Medium (matrix v4)");
});

test("a sentence tells whose names it needs, and the app needs none", () => {
  expect(peopleIn(timelineSentence({ by: ada, fact: { kind: "assigned", from: "joan", to: "grace" } }))).toEqual(["ada", "joan", "grace"]);
  expect(peopleIn(timelineSentence({ by: app, fact: { kind: "raised" } }))).toEqual([]);
});

function said(sentence: ReturnType<typeof timelineSentence>): string {
  return sentence
    .map((part) => {
      if (typeof part === "string") return part;
      if ("moment" in part) return String(part.moment);
      if ("end" in part) return `<${part.end}>`;
      if ("person" in part) return `<${part.person}>`;
      return part.actor.kind === "app" ? "<app>" : `<${part.actor.accountId}>`;
    })
    .join("");
}
