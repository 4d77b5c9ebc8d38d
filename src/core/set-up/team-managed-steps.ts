import type { Found } from "./found";
import { byHandStep } from "./make-step";
import { APP_PERMISSIONS } from "./permission-steps";
import { ROLE_WORDS, typeFor } from "./role-types";
import type { SetUpChoices, SetUpStep } from "./step";
import { WORK_TYPE_ROLES } from "./step";

/** What REST cannot do in a team-managed project: a person does it, and the next look finds it. */
export function teamManagedSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const { project, site } = found;
  const needs = "project-administrator" as const;
  const settings = `/jira/software/projects/${project.key}/settings`;
  const types = WORK_TYPE_ROLES.map((role) => {
    const { id, name } = typeFor(found, choices, role);
    const named = { id: `work-type:${role}`, title: `Work type for ${ROLE_WORDS[role].plural}: ${name}` };
    return byHandStep({ ...named, object: { kind: "work-type", name }, needs }, id !== null, {
      instructions: ["Open the project's settings, then Work types.", `Add a work type called ${name}, and save.`],
      path: `${settings}/issuetypes`,
    });
  });
  const incident = typeFor(found, choices, "incident");
  const fields = (["impact", "urgency"] as const).flatMap((key) => {
    const fieldId = site.fields?.[key];
    const name = key === "impact" ? "Impact" : "Urgency";
    if (fieldId === undefined) return [];
    const isThere = project.byHand?.createFieldIds[incident.id ?? ""]?.includes(fieldId) ?? false;
    const object = { kind: "field", name } as const;
    return [
      byHandStep({ id: `field:${key}`, title: `${name} on ${incident.name}`, object, needs }, isThere, {
        instructions: [
          `Open the project's settings, then Work types, then ${incident.name}.`,
          `Add the field ${name} of Incident Desk (${fieldId}), and save.`,
        ],
        path: `${settings}/issuetypes${incident.id === null ? "" : `/${incident.id}`}`,
      }),
    ];
  });
  return [...types, ...fields, accessStep(found, `${settings}/access`)];
}

function accessStep({ project }: Found, path: string): SetUpStep {
  const missing = APP_PERMISSIONS.filter(({ key }) => !project.byHand?.appPermissions.includes(key));
  return byHandStep(
    {
      id: "access",
      title: `What Incident Desk itself may do in ${project.name}`,
      object: { kind: "project", name: project.name },
      needs: "project-administrator",
    },
    missing.length === 0,
    {
      instructions: [
        "Open the project's settings, then Access, then Manage roles.",
        `Give Incident Desk a role that may: ${missing.map(({ name }) => name).join(", ")}.`,
      ],
      path,
    },
  );
}
