import { clauseName } from "../jql/clause-name";
import type { Found, FoundProject } from "./found";
import { APP_ROLE } from "./found";
import { linkTypeSteps } from "./link-type-steps";
import { ownSteps } from "./own-steps";
import { permissionSteps } from "./permission-steps";
import { screenSteps } from "./screen-steps";
import type { SetUpChoices, SetUpPlan } from "./step";
import { teamManagedSteps } from "./team-managed-steps";
import { workTypeSteps } from "./work-type-steps";
import { workflowSteps } from "./workflow-steps";

/**
 * Every step that makes a project ready for incidents, in the order they run, each with what is there already.
 * What is there writes nothing: a plan of a project that is ready has only steps that exist.
 */
export function planSetUp(found: Found, choices: SetUpChoices): SetUpPlan {
  const { site, project } = found;
  const inJira =
    project.style === "team-managed"
      ? [...teamManagedSteps(found, choices), ...linkTypeSteps(site)]
      : [...workTypeSteps(found, choices), ...screenSteps(found, choices), ...linkTypeSteps(site), ...permissionSteps(found, choices)];
  return {
    projectId: project.id,
    steps: [...inJira, ...workflowSteps(found, choices), ...ownSteps(found)],
    warnings: warningsOf(found),
  };
}

function warningsOf({ site, project, kept }: Found): readonly string[] {
  const own = { impact: site.fields?.impact, urgency: site.fields?.urgency };
  const unchosen = kept.site?.projectIds === null ? kept.site.unchosen.map(({ name }) => name) : [];
  return [
    ...site.namesakes
      .filter(({ isAmbiguous }) => isAmbiguous)
      .map(
        ({ id, name, into }) =>
          `The site already has a field called ${name}, ${clauseName(id)}. By its name alone a query is ambiguous; Incident Desk's own is ${clauseName(own[into] ?? "")}.`,
      ),
    ...(site.fields ? [] : ["Jira does not show the fields of Incident Desk yet. Open the plan again in a few minutes."]),
    ...(project.style === "company-managed" && !project.schemes
      ? ["Only Jira administrators see screens, and which other projects share a scheme."]
      : []),
    ...(project.style === "company-managed" && !project.roles.some(({ name }) => name === APP_ROLE)
      ? [`Jira has no role ${APP_ROLE} here, so that Incident Desk itself cannot be given permissions.`]
      : []),
    ...(isFromBefore({ project, kept })
      ? [
          `Jira still has the levels of an earlier installation of Incident Desk here (impact ${toldNames(project, "impact")}; urgency ${toldNames(project, "urgency")}), and this one has only the matrix it began with. Import the configuration that was exported before going on: open incidents keep their priority until then.`,
        ]
      : []),
    ...(unchosen.length > 0
      ? [
          `Until somebody chooses, Incident Desk looks after every project that has incidents. From then on only after the chosen ones: ${unchosen.join(", ")} will be left alone.`,
        ]
      : []),
  ];
}

/** Jira was told levels, but not by this installation: it saved no matrix, and never set this project up. */
function isFromBefore({ project, kept }: Pick<Found, "project" | "kept">): boolean {
  if (project.toldLevels === null || kept.project.doneStepIds.length > 0 || kept.project.documents.matrix) return false;
  return kept.site === null || (kept.site.documents.matrix?.version === 1 && !kept.site.projectIds?.includes(project.id));
}

function toldNames({ toldLevels }: FoundProject, input: "impact" | "urgency"): string {
  return toldLevels?.[input].join(", ") ?? "";
}
