import type { ComponentProps } from "react";
import { readyMadeGoals } from "../../../../src/core/goal/ready-made-goals";
import { CHOICES } from "../../../gallery/a-configuration";
import { GoalsEditor } from "./goals-editor";

const { goals, calendars } = readyMadeGoals(CHOICES, "Europe/Berlin");

function editor(over: Partial<ComponentProps<typeof GoalsEditor>> = {}) {
  const choices = { priorities: CHOICES, services: [{ id: "checkout", name: "Checkout" }], workTypes: [{ id: "1", name: "Incident" }] };
  const shared = { goals, calendars, priorities: CHOICES, choices, statuses: [{ id: "3", name: "Waiting for a supplier" }] };
  return () => <GoalsEditor {...shared} isReadOnly={false} onChange={() => undefined} {...over} />;
}

export const Full = editor();
export const Empty = editor({ goals: [] });
export const EmptyWithoutCalendars = editor({ goals: [], calendars: [] });
export const ReadOnly = editor({ isReadOnly: true });
export const NamesWhatIsGone = editor({ goals: goals.map((goal) => ({ ...goal, pausedIn: ["99"] })) });
