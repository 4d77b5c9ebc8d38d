import type { DriftingView, DriftReportView, RepairedView } from "../../../src/contract/ui/drift";

/** Why a priority is not what it should be, in a sentence. */
export const WHY: Readonly<Record<DriftingView["why"], string>> = {
  refused: "Jira refused the app’s priority: mostly because Priority is not on the edit screen, or because the app may not edit there.",
  "never-seen": "The app never came to look at it: its event was lost, or it was there before the app.",
  "other-priority": "Jira carries another priority, and nothing has put it back.",
};

/** What is wrong with an incident: "Priority is Low and should be High: impact High × urgency Medium." */
export function driftSentence({ priority, shouldBe, isOverridden, impact, urgency }: DriftingView): string {
  const because = isOverridden ? "by its override" : `impact ${impact ?? "not set"} × urgency ${urgency ?? "not set"}`;
  if (priority === shouldBe) return `Priority is ${priority}, as it should be, and the app’s own field does not say so: ${because}.`;
  return `Priority is ${priority ?? "not set"} and should be ${shouldBe}: ${because}.`;
}

/** What was looked at, and what was not. */
export function coverageSentence({ looked, isMore }: Pick<DriftReportView, "looked" | "isMore">): string {
  const lately =
    looked === 0
      ? "incidents changed lately (there are none)"
      : looked === 1
        ? "the incident last changed"
        : `the ${looked} incidents last changed`;
  const more = isMore ? " There may be more: repair these, and look again." : "";
  return `Looked over: ${lately}, those of which Jira refused the app’s priority, and those the app never saw; only incidents that you may browse. What changed within five minutes is left out.${more}`;
}

/** What became of a repair. */
export function outcomeSentence({ outcome, reason }: RepairedView): string {
  switch (outcome) {
    case "repaired":
      return "Repaired.";
    case "refused":
      return `Jira refused again: ${reason ?? "it did not say why."}`;
    case "owed":
      return "Jira did not take it just now. It is stored as owed, and the app goes on by itself.";
    case "not-found":
      return "It is no incident any more, or you may not see it.";
  }
}
