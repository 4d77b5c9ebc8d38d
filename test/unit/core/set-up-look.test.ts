/** A step that is looked at by itself is the step of the whole plan. */
import fc from "fast-check";
import type { Found } from "../../../src/core/set-up/found";
import { APP_ROLE } from "../../../src/core/set-up/found";
import type { FoundPart, Look } from "../../../src/core/set-up/look";
import { lookFor, WHOLE_LOOK } from "../../../src/core/set-up/look";
import { planSetUp } from "../../../src/core/set-up/plan-set-up";
import type { SetUpChoices } from "../../../src/core/set-up/step";
import { OUR_WORKFLOW } from "../../../src/core/set-up/workflow-steps";
import { aFound, someChoices } from "../../support/a-found-project";

const NOBODY = { id: "", name: "", projects: [] };

/** What is left of a site when only a part is looked at. */
function within(found: Found, { parts, fieldIds }: Look): Found {
  const seen = <Value>(part: FoundPart, value: Value, unseen: Value): Value => (parts.has(part) ? value : unseen);
  const { site, project, kept } = found;
  const { schemes } = project;
  const screens = Object.entries(schemes?.screens ?? {}).map(([id, screen]) => [
    id,
    { ...screen, fieldIds: screen.fieldIds.filter((fieldId) => fieldIds?.has(fieldId) ?? true) },
  ]);
  return {
    site: {
      ...site,
      namesakes: seen("fields", site.namesakes, []),
      workTypes: seen("work-types", site.workTypes, []),
      fields: seen("fields", site.fields, null),
      linkTypes: seen("link-types", site.linkTypes, []),
    },
    project: {
      ...project,
      schemes: schemes && {
        workTypes: seen("work-type-scheme", schemes.workTypes, { ...NOBODY, workTypeIds: [] }),
        screensOf: seen("screens", schemes.screensOf, {}),
        screens: seen("screens", Object.fromEntries(screens) as typeof schemes.screens, {}),
        workflow: seen("workflow-scheme", schemes.workflow, { ...NOBODY, workflowNames: [] }),
      },
      permissions: seen("permissions", project.permissions, null),
      roles: seen("roles", project.roles, []),
      statuses: seen("statuses", project.statuses, {}),
      issueCount: seen("issue-count", project.issueCount, 0),
      byHand: seen("by-hand", project.byHand, null),
      toldLevels: seen("told-levels", project.toldLevels, null),
    },
    kept: {
      site: seen("configuration", kept.site, null),
      project: { ...kept.project, documents: seen("configuration", kept.project.documents, {}) },
    },
  };
}

const some = <Value>(...values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values]);
const stages = { st1: "to-triage" } as const;
const levels = { impact: ["High"], urgency: ["High"] };

const sites: fc.Arbitrary<{ found: Found; choices: SetUpChoices }> = fc
  .record({
    types: some("Incident", "Problem", "Follow-up", "Fault"),
    linkTypes: some(
      { id: "1", name: "Cause", outward: "causes", inward: "is caused by" },
      { id: "2", name: "Follow-up", outward: "a", inward: "b" },
    ),
    inScheme: some("101", "102", "103", "900"),
    onScreens: some("customfield_1", "customfield_2", "customfield_3", "priority"),
    workflowNames: some("Simple", OUR_WORKFLOW),
    grants: some({ permission: "manage", roleId: "r1" }, { permission: "BROWSE_PROJECTS", roleId: "r2" }),
    appMay: some("BROWSE_PROJECTS", "EDIT_ISSUES"),
    issueCount: fc.nat(2),
    style: fc.constantFrom("company-managed" as const, "team-managed" as const),
    isSeen: fc.boolean(),
    isKept: fc.boolean(),
    isToldAlready: fc.boolean(),
    projectIds: fc.constantFrom(null, [], ["1"]),
    keptTypes: fc.option(some("101", "900"), { nil: undefined }),
    isStaged: fc.boolean(),
    arePanelsPinned: fc.boolean(),
    taken: fc.constantFrom(null, "101", "900"),
    isOurs: fc.boolean(),
  })
  .map((drawn) => {
    const isTeam = drawn.style === "team-managed";
    const ids: Readonly<Record<string, string>> = { Incident: "101", Problem: "102", "Follow-up": "103", Fault: "900" };
    const workTypes = drawn.types.map((name) => ({ id: ids[name] ?? "", name }));
    const whole = aFound();
    const { schemes, permissions } = whole.project;
    const screens = Object.entries(schemes?.screens ?? {}).map(([id, screen]) => [id, { ...screen, fieldIds: drawn.onScreens }]);
    const document = { incident: drawn.keptTypes ?? [], problem: [], followUp: [] };
    const at = { version: 1, by: { kind: "system" }, at: 0, reason: "" } as never as { version: number };
    const found: Found = {
      site: { ...whole.site, workTypes, linkTypes: drawn.linkTypes },
      project: {
        ...whole.project,
        style: drawn.style,
        workTypes,
        issueCount: drawn.issueCount,
        roles: [...whole.project.roles, { id: "r3", name: APP_ROLE }],
        schemes:
          isTeam || !drawn.isSeen || !schemes
            ? null
            : {
                ...schemes,
                workTypes: { ...schemes.workTypes, workTypeIds: drawn.inScheme },
                screens: Object.fromEntries(screens) as typeof schemes.screens,
                workflow: { ...schemes.workflow, workflowNames: drawn.workflowNames },
              },
        permissions: isTeam ? null : permissions && { ...permissions, grants: drawn.grants },
        byHand: isTeam
          ? { createFieldIds: Object.fromEntries(workTypes.map(({ id }) => [id, drawn.onScreens])), appPermissions: drawn.appMay }
          : null,
        toldLevels: drawn.isToldAlready ? levels : null,
      },
      kept: {
        site: drawn.isKept
          ? {
              projectIds: drawn.projectIds,
              documents: (drawn.keptTypes ? { workTypes: { ...at, document } } : {}) as never,
              incidentTypeIds: ["101"],
              unchosen: [],
              wantedLevels: levels,
            }
          : null,
        project: {
          documents: (drawn.isStaged ? { stages: { ...at, document: stages } } : {}) as never,
          arePanelsPinned: drawn.arePanelsPinned,
          doneStepIds: ["screen:11:customfield_1", "look-after", "grant:manage:r1"],
        },
      },
    };
    const choices = someChoices({
      workTypes: { incident: drawn.taken, problem: null, "follow-up": null },
      workflow: drawn.isOurs ? { kind: "ours" } : { kind: "own", stages },
    });
    return { found, choices };
  });

test("law: a step that is looked at by itself is the same step, state and writes, as in the whole plan", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(sites, ({ found, choices }) => {
      for (const step of planSetUp(found, choices).steps) {
        kinds.add(step.id.split(":")[0] ?? "");
        const alone = planSetUp(within(found, lookFor([step.id])), choices).steps.find(({ id }) => id === step.id);
        expect(alone).toEqual(step);
      }
    }),
  );
  expect([...kinds].sort()).toEqual(
    ["access", "field", "grant", "levels", "link-type", "look-after", "panels", "screen", "screens", "stages"].concat([
      "work-type",
      "work-type-scheme",
      "work-types",
      "workflow",
    ]),
  );
});

test("a step of a kind that there is not goes by nothing, whatever it is called", () => {
  expect(lookFor(["constructor", "", "toString:x"]).parts.size).toBe(0);
});

test("law: the whole look takes in everything", () => {
  fc.assert(fc.property(sites, ({ found }) => expect(within(found, WHOLE_LOOK)).toEqual(found)));
});
