import type { OpenPlan, Planner } from "../app/set-up/open-plan";
import type { OverviewProject } from "../app/set-up/read-overview";
import type { PlanView, SetUpProjectView, SiteOverviewView } from "../contract/ui/set-up";
import { clauseName } from "../core/jql/clause-name";
import { workTypePool } from "../core/set-up/role-types";
import { incidentStatuses, workflowInTheWay } from "../core/set-up/workflow-steps";

/** The list of projects one chooses from. */
export function overviewView(projects: readonly OverviewProject[]): SiteOverviewView {
  return { projects: projects.map(projectView) };
}

/** A plan as its page draws it, with what the choices choose from. */
export function planView({ found, choices, plan, record }: OpenPlan, { administersJira }: Planner): PlanView {
  const { project, kept } = found;
  const statuses = incidentStatuses(found, choices);
  return {
    project: {
      id: project.id,
      key: project.key,
      name: project.name,
      style: project.style,
      isLookedAfter: kept.site?.projectIds?.includes(project.id) ?? kept.site !== null,
      setUpAt: record.outcomes[0]?.at ?? null,
    },
    may: administersJira ? "apply-all" : "apply-project-steps",
    choices,
    options: {
      workTypes: workTypePool(found).map(({ id, name }) => ({ id, name })),
      roles: project.roles,
      statuses:
        statuses.length > 0
          ? statuses
          : [
              ...new Map(
                Object.values(project.statuses)
                  .flat()
                  .map((each) => [each.id, each]),
              ).values(),
            ],
      workflowInTheWay: workflowInTheWay(found),
    },
    steps: plan.steps,
    warnings: plan.warnings,
    ownFields: found.site.namesakes
      .filter(({ canBeCopied }) => canBeCopied)
      .map(({ id, name, into }) => ({ id, name, into, clause: clauseName(id) })),
    report: record.outcomes,
  };
}

function projectView({ id, key, name, style, isLookedAfter, setUpAt }: OverviewProject): SetUpProjectView {
  return { id, key, name, style, isLookedAfter, setUpAt };
}
