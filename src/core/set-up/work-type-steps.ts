import type { WorkTypes } from "../configuration/documents";
import type { Found } from "./found";
import { makeStep, othersOf } from "./make-step";
import { isNamed, ROLE_WORDS, typeFor } from "./role-types";
import type { SetUpChoices, SetUpStep, WorkTypeRole } from "./step";
import { WORK_TYPE_ROLES } from "./step";

const KEPT_UNDER = { incident: "incident", problem: "problem", "follow-up": "followUp" } as const;

/** Work types made or taken, remembered where they go by another name, and brought into the project. */
export function workTypeSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  return [
    ...WORK_TYPE_ROLES.map((role) => existenceStep(found, choices, role)),
    ...mappingSteps(found, choices),
    ...WORK_TYPE_ROLES.map((role) => schemeStep(found, choices, role)),
  ];
}

function existenceStep(found: Found, choices: SetUpChoices, role: WorkTypeRole): SetUpStep {
  const { id, name } = typeFor(found, choices, role);
  const { plural, description } = ROLE_WORDS[role];
  return makeStep({
    id: `work-type:${role}`,
    title: `Work type for ${plural}: ${name}`,
    object: { kind: "work-type", name },
    isThere: id !== null,
    isMade: true,
    writes: [{ kind: "create-work-type", name, description }],
  });
}

/** Adding a work type to a scheme gives it to every project of the scheme. Whoever does not administer Jira sees the project's types, not the scheme. */
function schemeStep({ project, ...found }: Found, choices: SetUpChoices, role: WorkTypeRole): SetUpStep {
  const { id, name } = typeFor({ project, ...found }, choices, role);
  const scheme = project.schemes?.workTypes;
  const isThere = id !== null && (scheme?.workTypeIds ?? project.workTypes.map((type) => type.id)).includes(id);
  return makeStep({
    id: `work-type-scheme:${role}`,
    title: `${name} in ${project.name}`,
    object: { kind: "work-type-scheme", name: scheme?.name ?? `the work type scheme of ${project.name}` },
    isThere,
    writes: scheme ? [{ kind: "add-work-type-to-scheme", schemeId: scheme.id, workTypeId: id ?? "" }] : [],
    alsoTouches: scheme ? othersOf(scheme, project.id) : [],
    canUndo: isThere && found.kept.project.doneStepIds.includes(`work-type-scheme:${role}`),
  });
}

/** No step where every part is played by the type of its name, as the app takes it by itself. */
function mappingSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const present = found.kept.site?.documents.workTypes?.document ?? null;
  const wanted = wantedWorkTypes(found, choices, present);
  const isThere = wanted === null;
  const taken = WORK_TYPE_ROLES.map((role) => ({ role, ...typeFor(found, choices, role) }));
  const renamed = taken.filter(({ role, name }) => !isNamed(name, ROLE_WORDS[role].name));
  if (isThere && renamed.length === 0) return [];
  return [
    makeStep({
      id: "work-types",
      title: `Take ${taken.map(({ role, name }) => `${name} for ${ROLE_WORDS[role].plural}`).join(", ")}`,
      object: { kind: "project", name: "every project of the site" },
      isThere,
      isMade: present === null,
      writes: wanted ? [{ kind: "keep-work-types", workTypes: wanted }] : [],
    }),
  ];
}

/** The site's work types with those of this project among them; null where nothing is to be kept. */
function wantedWorkTypes(found: Found, choices: SetUpChoices, present: WorkTypes | null): WorkTypes | null {
  const known = found.kept.site?.incidentTypeIds ?? [];
  let isNew = false;
  const idsOf = (role: WorkTypeRole): readonly string[] => {
    const { id, name } = typeFor(found, choices, role);
    const kept = present?.[KEPT_UNDER[role]] ?? [];
    const isByName = kept.length === 0 && isNamed(name, ROLE_WORDS[role].name);
    if (id === null) return kept;
    const isKnown = role !== "incident" || found.kept.site === null || known.includes(id);
    if ((isByName || kept.includes(id)) && isKnown) return kept;
    isNew = true;
    if (isByName) return kept;
    return [...new Set([...(role === "incident" && kept.length === 0 ? known : kept), id])];
  };
  const wanted = { incident: idsOf("incident"), problem: idsOf("problem"), followUp: idsOf("follow-up") };
  return isNew ? wanted : null;
}
