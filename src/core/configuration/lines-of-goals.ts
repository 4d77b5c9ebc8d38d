import type { Goal, TargetRule } from "../goal/goal";
import { filledLines } from "./filled-lines";
import type { Line, NameOf } from "./lines-of";

/** Everything that goals say, one line a thing. */
export function linesOfGoals(goals: readonly Goal[], nameOf: NameOf): readonly Line[] {
  return goals.flatMap((goal) => [
    ...filledLines(goal.id, `Goal ${goal.name}`, {
      name: goal.name,
      "met when": metWhen(goal),
      calendar: goal.calendarId ?? "round the clock",
      "paused in": goal.pausedIn.map((id) => nameOf("status", id)).join(", "),
      "warned of": `at ${goal.warnAtPercent} % of the target`,
    }),
    ...goal.targets.map((target, place) => ({
      key: `${goal.id}/targets/${place}`,
      what: `Goal ${goal.name}, target ${place + 1}`,
      value: `${lengthText(target.minutes)} for ${fitsText(target, nameOf)}`,
    })),
  ]);
}

function metWhen(goal: Goal): string {
  if (goal.kind === "response") return "acknowledged";
  return goal.metBy === "mitigated" ? "users are served again" : "resolved";
}

function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : "", minutes % 60 > 0 ? `${minutes % 60} min` : ""].filter((part) => part !== "").join(" ");
}

function fitsText({ priorityIds, serviceIds, workTypeIds }: TargetRule, nameOf: NameOf): string {
  const asked = [
    priorityIds.map((id) => nameOf("priority", id)).join(" or "),
    serviceIds.length > 0 ? `service ${serviceIds.join(" or ")}` : "",
    workTypeIds.map((id) => nameOf("work-type", id)).join(" or "),
  ].filter((part) => part !== "");
  return asked.length === 0 ? "every incident" : asked.join(", ");
}
