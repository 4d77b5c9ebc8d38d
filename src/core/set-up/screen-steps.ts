import type { Found, FoundSchemes, FoundScreens } from "./found";
import { byHandStep, makeStep, othersOf } from "./make-step";
import { typeFor } from "./role-types";
import type { SetUpChoices, SetUpStep, WorkTypeRole } from "./step";

type Operation = keyof FoundScreens;
type FieldKey = "impact" | "urgency" | "incidentPriority" | "priority";

const FIELD_NAMES: Readonly<Record<FieldKey, string>> = {
  impact: "Impact",
  urgency: "Urgency",
  incidentPriority: "Incident priority",
  priority: "Priority",
};

/** What shall be on which screens. Priority belongs on the edit screen, since the app sets it there. */
const WANTED: Readonly<Partial<Record<WorkTypeRole, Readonly<Record<Operation, readonly FieldKey[]>>>>> = {
  incident: {
    create: ["impact", "urgency"],
    edit: ["impact", "urgency", "priority"],
    view: ["impact", "urgency", "incidentPriority"],
  },
  problem: { create: ["impact", "urgency"], edit: ["impact", "urgency", "priority"], view: ["impact", "urgency"] },
};

/** A step for each field on each screen; a screen that two work types share is named once. */
export function screenSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const { site, project } = found;
  if (!site.fields) return [];
  if (!project.schemes) return [hiddenStep(found)];
  const { schemes } = project;
  const idOf = { ...site.fields, priority: "priority" };
  const steps = Object.entries(WANTED).flatMap(([role, wanted]) => {
    const screens = screensFor(schemes, typeFor(found, choices, role as WorkTypeRole).id);
    return (["create", "edit", "view"] as const).flatMap((operation) =>
      wanted[operation].map((key) => screenStep(found, schemes, screens[operation], idOf[key], FIELD_NAMES[key])),
    );
  });
  return [...new Map(steps.flatMap((step) => (step ? [[step.id, step]] : []))).values()];
}

function screensFor(schemes: FoundSchemes, typeId: string | null): Partial<FoundScreens> {
  return schemes.screensOf[typeId ?? "default"] ?? schemes.screensOf["default"] ?? {};
}

function screenStep(
  { project, kept }: Found,
  schemes: FoundSchemes,
  screenId: string | undefined,
  fieldId: string,
  fieldName: string,
): SetUpStep | null {
  const screen = schemes.screens[screenId ?? ""];
  if (!screen) return null;
  const id = `screen:${screen.id}:${fieldId}`;
  const isThere = screen.fieldIds.includes(fieldId);
  return makeStep({
    id,
    title: `${fieldName} on ${screen.name}`,
    object: { kind: "screen", name: screen.name },
    isThere,
    writes: [{ kind: "add-field-to-screen", screenId: screen.id, fieldId }],
    alsoTouches: othersOf(screen, project.id),
    canUndo: isThere && kept.project.doneStepIds.includes(id),
  });
}

/** Jira shows screens to its administrators only. */
function hiddenStep({ project }: Found): SetUpStep {
  return byHandStep(
    {
      id: "screens",
      title: `Impact, Urgency, Incident priority and Priority on the screens of ${project.name}`,
      object: { kind: "screen", name: `the screens of ${project.name}` },
      needs: "jira-administrator",
    },
    false,
    { instructions: ["Ask a Jira administrator to open the plan of this project: only they see its screens."], path: null },
  );
}
