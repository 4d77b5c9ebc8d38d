import type { MirroredLevels } from "../configuration/mirrored-levels";
import type { Found } from "./found";
import { makeStep } from "./make-step";
import type { SetUpStep } from "./step";

/**
 * What the app does with a project once Jira is ready: panels shown, incidents looked after, levels told.
 *
 * A project that is made later is told the levels here, and by whoever saves them after that: no event of Jira's is
 * waited for, since the app looks after a project only once somebody has chosen it. Where nobody has chosen any yet,
 * one that was made after the levels were last saved is looked after untold, and Jira's validation takes the names of
 * the manifest there until it is set up or the levels are saved again.
 */
export function ownSteps({ project, kept }: Found): readonly SetUpStep[] {
  const object = { kind: "project", name: project.name } as const;
  const projectId = project.id;
  const isLookedAfter = kept.site?.projectIds?.includes(projectId) ?? false;
  return [
    makeStep({
      id: "panels",
      title: `Show the panel on every issue of ${project.name}`,
      object,
      isThere: kept.project.arePanelsPinned,
      writes: [{ kind: "pin-panels", projectId }],
      canUndo: kept.project.arePanelsPinned,
    }),
    makeStep({
      id: "look-after",
      title: `Look after the incidents of ${project.name}`,
      object,
      isThere: isLookedAfter,
      writes: [{ kind: "look-after", projectId }],
      alsoTouches: kept.site?.projectIds === null ? kept.site.unchosen : [],
      needs: "project-administrator",
      canUndo: isLookedAfter,
    }),
    makeStep({
      id: "levels",
      title: `Tell Jira the names of the levels, so that it refuses others`,
      object,
      isThere: isLookedAfter && kept.site !== null && isSame(project.toldLevels, kept.site.wantedLevels),
      isMade: project.toldLevels === null,
      writes: [{ kind: "tell-levels", projectId }],
      needs: "project-administrator",
    }),
  ];
}

function isSame(told: MirroredLevels | null, wanted: MirroredLevels): boolean {
  const text = ({ impact, urgency }: MirroredLevels): string => JSON.stringify([impact, urgency]);
  return told !== null && text(told) === text(wanted);
}
