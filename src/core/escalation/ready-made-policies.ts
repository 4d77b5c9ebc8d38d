import type { Schedule } from "../on-call/schedule";
import type { Priority } from "../priority/matrix";
import type { TimeOfDay } from "../time-of-day";
import type { Policy, Step, Target } from "./policy";

/**
 * Policies to begin with and to change: one that leaves the night in peace, one for most incidents, one that does not
 * let go, and one that goes by the goals. They page by the first schedule there is, next and now; without one, the
 * service's owner and the assignee.
 */
export function readyMadePolicies(
  priorities: readonly Priority[],
  schedules: readonly Pick<Schedule, "id">[],
  timeZone: string,
): readonly Policy[] {
  const present = priorities.filter(({ isGone }) => !isGone).map(({ id }) => id);
  const patient = present.slice(Math.min(present.length - 1, Math.floor(present.length / 2)));
  const [schedule] = schedules;
  const onCall = (who: "now" | "next"): Target | null => (schedule ? { kind: "on-call", scheduleId: schedule.id, who } : null);
  const first: readonly Target[] = [onCall("now") ?? { kind: "service-owner" }];
  const second: readonly Target[] = [onCall("next") ?? { kind: "assignee" }, { kind: "service-owner" }];
  const lead: readonly Target[] = [{ kind: "project-lead" }];
  const night = { timeZone, from: "20:00" as TimeOfDay, to: "08:00" as TimeOfDay, priorityIds: patient };

  return [
    {
      ...{ id: "gentle", name: "Gentle", description: "Reminds within the hour, and leaves the night in peace." },
      steps: [mailTo("remind", "Remind", 30, first), mailTo("ask", "Ask the lead", 60, lead)],
      rounds: { count: 1, after: 0 },
      acknowledgementHolds: null,
      quietHours: patient.length === 0 ? null : night,
    },
    {
      ...{
        id: "standard",
        name: "Standard",
        description: "Calls after five minutes, a second person after fifteen, then the lead; twice.",
      },
      steps: [
        mailTo("first", "First line", 5, first),
        mailTo("second", "Second line", 10, second),
        mailTo("lead", "The project’s lead", 15, lead),
      ],
      rounds: { count: 2, after: 30 },
      acknowledgementHolds: 120,
      quietHours: null,
    },
    {
      ...{ id: "major", name: "Major", description: "Calls at once, flags the incident as major after ten minutes, and does not let go." },
      steps: [
        { ...mailTo("at-once", "At once", 0, first), actions: [{ kind: "mail" }, { kind: "mention" }] },
        mailTo("second", "Second line", 5, second),
        { ...mailTo("major", "Flag as major", 5, lead), actions: [{ kind: "mail" }, { kind: "flag-major" }] },
      ],
      rounds: { count: 4, after: 10 },
      acknowledgementHolds: 30,
      quietHours: null,
    },
    {
      ...{ id: "by-goals", name: "By the goals", description: "Calls when a goal is in danger, also whoever has acknowledged." },
      steps: [
        { ...mailTo("response", "Response in danger", 0, first), condition: { kind: "goal-warned", goal: "response" } },
        { ...mailTo("resolution", "Resolution in danger", 0, second), condition: { kind: "goal-warned", goal: "resolution" } },
        { ...mailTo("breached", "Resolution breached", 0, lead), condition: { kind: "goal-breached", goal: "resolution" } },
      ],
      rounds: { count: 1, after: 0 },
      acknowledgementHolds: null,
      quietHours: null,
    },
  ];
}

function mailTo(id: string, name: string, after: number, targets: readonly Target[]): Step {
  return { id, name, after, condition: { kind: "not-acknowledged" }, targets, actions: [{ kind: "mail" }] };
}
