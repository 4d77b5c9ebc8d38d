import type { Found, FoundProject, FoundSite } from "../../src/core/set-up/found";
import { APP_ROLE } from "../../src/core/set-up/found";
import type { SetUpChoices } from "../../src/core/set-up/step";

const BOTH = [
  { id: "1", name: "Payments" },
  { id: "2", name: "Billing" },
];
const SCREENS = { create: "11", edit: "12", view: "13" };
const LEVELS = { impact: ["High"], urgency: ["High"] };

/** What is read of a company-managed project that was never set up, on a site that has the three work types. */
export function aFound(
  site: Partial<FoundSite> = {},
  project: Partial<FoundProject> = {},
  kept: Partial<Found["kept"]["project"]> = {},
): Found {
  const workTypes = ["Incident", "Problem", "Follow-up"].map((name, index) => ({ id: String(101 + index), name }));
  const screen = (id: string, name: string): [string, { id: string; name: string; projects: typeof BOTH; fieldIds: string[] }] => [
    id,
    { id, name, projects: BOTH, fieldIds: [] },
  ];
  return {
    site: {
      workTypes,
      linkTypes: [],
      fields: { impact: "customfield_1", urgency: "customfield_2", incidentPriority: "customfield_3" },
      namesakes: [],
      managePermission: "manage",
      ...site,
    },
    project: {
      id: "1",
      key: "PAY",
      name: "Payments",
      style: "company-managed",
      schemes: {
        workTypes: { id: "s1", name: "Types", projects: BOTH, workTypeIds: ["101", "102", "103"] },
        screensOf: { default: SCREENS },
        screens: Object.fromEntries([screen("11", "Create"), screen("12", "Edit"), screen("13", "View")]),
        workflow: { id: "w1", name: "Flows", projects: BOTH, workflowNames: ["Simple"] },
      },
      permissions: { id: "p1", name: "Rights", projects: BOTH, grants: [] },
      workTypes,
      roles: [
        { id: "r1", name: "Administrators" },
        { id: "r2", name: APP_ROLE },
      ],
      statuses: { "101": [{ id: "st1", name: "Waiting for support", category: "new" }] },
      issueCount: 3,
      byHand: null,
      toldLevels: null,
      ...project,
    },
    kept: {
      site: { projectIds: null, documents: {}, incidentTypeIds: ["101"], unchosen: [], wantedLevels: LEVELS },
      project: { documents: {}, arePanelsPinned: false, doneStepIds: [], ...kept },
    },
  };
}

/** Choices that take what is there, and leave the workflow alone. */
export function someChoices(change: Partial<SetUpChoices> = {}): SetUpChoices {
  return {
    workTypes: { incident: null, problem: null, "follow-up": null },
    managerRoleIds: ["r1"],
    workflow: { kind: "own", stages: { st1: "to-triage" } },
    ...change,
  };
}
