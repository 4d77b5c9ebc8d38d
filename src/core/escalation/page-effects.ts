import type { Person } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import { levelNamed } from "../priority/matrix";
import type { DueStep } from "./decide-due";
import type { PageEffect } from "./owed-page";
import type { Action, Policy } from "./policy";

/** What a due step has to do in Jira so that these people come, the mail last. Nothing that needs a person where there is none. */
export function pageEffects(
  due: DueStep,
  policy: Policy,
  people: readonly Person[],
  issue: IssueSnapshot,
  { matrix }: Pick<Configuration, "matrix">,
  mark: string,
): readonly PageEffect[] {
  const words = pageWords(due, policy, issue);
  const [first] = people;
  const effectOf = (action: Action): readonly PageEffect[] => {
    switch (action.kind) {
      case "mail":
        return first ? [{ kind: "mail", people, ...words }] : [];
      case "mention":
        return first ? [{ kind: "comment", mark, people, text: words.text }] : [];
      case "assign":
        return first ? [{ kind: "assign", to: first }] : [];
      case "watch":
        return first ? [{ kind: "watch", people }] : [];
      case "transition":
        return [{ kind: "transition", statusId: action.statusId }];
      case "set-field":
        return [{ kind: "set-field", fieldId: action.fieldId, value: action.value }];
      case "raise-urgency": {
        const raised = issue.urgency === null ? null : aboveUrgency(matrix.urgency, issue.urgency);
        return raised === null ? [] : [{ kind: "set-urgency", value: raised }];
      }
      case "flag-major":
        return [];
    }
  };
  const effects = due.step.actions.flatMap(effectOf);
  return [...effects.filter(({ kind }) => kind !== "mail"), ...effects.filter(({ kind }) => kind === "mail")];
}

/** The name of the next more pressing level; null at the top. */
function aboveUrgency(levels: Configuration["matrix"]["urgency"], name: string): string | null {
  const present = levelNamed(levels, name);
  const place = present ? levels.indexOf(present) : 0;
  return place > 0 ? (levels[place - 1]?.name ?? null) : null;
}

function pageWords({ position, step }: DueStep, policy: Policy, issue: IssueSnapshot): { subject: string; text: string } {
  const priority = issue.priority ? `${issue.priority.name} incident` : "Incident";
  const place = `step ${position.step + 1} of ${policy.steps.length}${position.round === 0 ? "" : `, round ${position.round + 1}`}`;
  return {
    subject: `${issue.issueKey} needs you: ${priority}, ${place}`,
    text: `${priority} ${issue.issueKey} waits for somebody (${policy.name}, ${place}: ${step.name}). Acknowledge it in its triage panel, and nobody else is called.`,
  };
}
