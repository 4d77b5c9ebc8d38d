import type { SetUpProjectView } from "../../../src/contract/ui/set-up";
import { aProject } from "../../gallery/a-plan";
import { NOON } from "../../gallery/people";
import { ProjectsView } from "./projects-view";

function drawn(projects: readonly SetUpProjectView[], chosen: readonly string[] = [], isBusy = false) {
  const nothing = () => undefined;
  return () => (
    <ProjectsView overview={{ projects }} chosen={chosen} isBusy={isBusy} onChoose={nothing} onPlan={nothing} onLeave={nothing} />
  );
}

const ALL = [
  aProject({ id: "10000", key: "PAY", name: "Payments", isLookedAfter: true, setUpAt: NOON - 9 * 86_400_000 }),
  aProject({ isLookedAfter: true }),
  aProject({ id: "10003", key: "OPS", name: "Unternehmensinformationssysteme Niedersachsen", setUpAt: NOON - 40 * 86_400_000 }),
  aProject({ id: "10004", key: "TEAM", name: "Team board", style: "team-managed" }),
];

export const Full = drawn(ALL);
export const Chosen = drawn(ALL, ["10002", "10004"]);
export const Busy = drawn(ALL, ["10002"], true);
export const Empty = drawn([]);
