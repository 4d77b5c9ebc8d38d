import type { AccountId } from "../../../../src/core/actor";
import type { Finding } from "../../../../src/core/on-call/finding";
import type { Measure } from "../../../../src/core/on-call/load-of";
import type { Span } from "../../../../src/core/on-call/span";
import { dayYearAndTime, type Zone } from "../../calendar";
import { lengthWords } from "./schedule-words";

type Known = {
  readonly zone: Zone;
  readonly nameOf: (accountId: AccountId) => string;
  readonly layerOf: (layerId: string) => string;
};

const OF: Readonly<Record<Measure, string>> = { all: "on call", nights: "on call at night", weekends: "on call at weekends" };

/** Gives what a finding says, as a sentence. */
export function findingWords(finding: Finding, { zone, nameOf, layerOf }: Known): string {
  switch (finding.kind) {
    case "gap":
      return `Nobody is on call ${longSpan(finding, zone)}, ${lengthWords(finding.to - finding.from)}.`;
    case "gone-person": {
      const why = finding.access === "closed" ? "is not active in Jira any more" : "is not shown by Jira any more";
      const theirs = finding.load > 0 ? ` ${lengthWords(finding.load)} would be theirs, ${longSpan(finding, zone)}.` : "";
      return `${nameOf(finding.accountId)}, ${finding.parts.join(" and ")}, ${why}.${theirs}`;
    }
    case "empty-layer":
      return `The layer ${layerOf(finding.layerId)} has no members.`;
    case "clock-change":
      return `${finding.date}: the clocks show ${finding.time} ${finding.shown}. The ${
        finding.what === "hand-off" ? "hand-off" : "edge of the hours"
      } of ${layerOf(finding.layerId)} is taken ${takenWords(finding)}.`;
    case "uneven-load":
      return `${nameOf(finding.accountId)} is ${OF[finding.measure]} ${lengthWords(finding.load)} of the year; the mean is ${lengthWords(finding.mean)}.`;
  }
}

/** Gives several gaps as one sentence: how often, how long in all, and the next of them. */
export function gapsWords(gaps: readonly Span[], zone: Zone): string {
  const length = gaps.reduce((sum, { from, to }) => sum + (to - from), 0);
  const next = gaps.slice(0, 3).map((gap) => longSpan(gap, zone));
  return `Nobody is on call ${gaps.length} times, ${lengthWords(length)} in all. The next: ${next.join("; ")}.`;
}

function longSpan({ from, to }: Span, zone: Zone): string {
  return `${dayYearAndTime(from, zone)} to ${dayYearAndTime(to, zone)}`;
}

function takenWords({ shown, taken, from, to }: Extract<Finding, { readonly kind: "clock-change" }>): string {
  if (shown === "twice") return taken === "first" ? "the first time" : "the second time";
  return `${lengthWords(to - from)} later`;
}
