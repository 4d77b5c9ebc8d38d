import { route } from "@forge/api";
import type { z } from "zod";
import type { ProjectLook } from "../../../app/set-up/ports";
import type { ProjectAnswer } from "../../../contract/jira/set-up-answers";
import {
  screenSchemesAnswer,
  screensAnswer,
  typeScreenMappingsAnswer,
  typeScreenSchemesAnswer,
  workflowSchemesAnswer,
  workTypeMappingsAnswer,
  workTypeSchemesAnswer,
} from "../../../contract/jira/set-up-answers";
import { PlatformError } from "../../../core/platform-error";
import type { FoundSchemes, FoundScreen, FoundScreens, Named } from "../../../core/set-up/found";
import { readJira } from "../ask-jira";
import { IDS_A_REQUEST, readPages, readPagesFor, repeated } from "./read-pages";

/**
 * The schemes a company-managed project goes by and who shares them, asked as the person, who administers Jira.
 * @throws {PlatformError} "not-found" where Jira names no scheme for the project.
 */
export async function readSchemes(projectId: string, all: readonly ProjectAnswer[], look: ProjectLook): Promise<FoundSchemes> {
  const [workTypes, screens, workflow] = await Promise.all([
    look.parts.has("work-type-scheme") ? readWorkTypeScheme(projectId, all) : { ...UNSEEN, workTypeIds: [] },
    look.parts.has("screens") ? readScreens(projectId, all, look) : { screensOf: {}, screens: {} },
    look.parts.has("workflow-scheme") ? readWorkflowScheme(projectId, all) : { ...UNSEEN, workflowNames: [] },
  ]);
  return { workTypes, ...screens, workflow };
}

const UNSEEN = { id: "", name: "", projects: [] };

async function readWorkTypeScheme(projectId: string, all: readonly ProjectAnswer[]): Promise<FoundSchemes["workTypes"]> {
  const used = await readPagesFor(
    idsOf(all),
    (ids, startAt) => route`/rest/api/3/issuetypescheme/project?startAt=${startAt}&${repeated("projectId", ids)}`,
    workTypeSchemesAnswer,
  );
  const scheme = used.find(({ projectIds }) => projectIds.includes(projectId))?.issueTypeScheme ?? missing("work type scheme", projectId);
  const projectIds = used.filter(({ issueTypeScheme }) => issueTypeScheme.id === scheme.id).flatMap((each) => each.projectIds);
  const mapping = await readPages(
    (startAt) => route`/rest/api/3/issuetypescheme/mapping?startAt=${startAt}&issueTypeSchemeId=${scheme.id}`,
    workTypeMappingsAnswer,
  );
  return { ...scheme, projects: namesOf(projectIds, all), workTypeIds: mapping.map(({ issueTypeId }) => issueTypeId) };
}

async function readScreens(
  projectId: string,
  all: readonly ProjectAnswer[],
  look: ProjectLook,
): Promise<Pick<FoundSchemes, "screens" | "screensOf">> {
  const [used, screenSchemes, fieldsOn] = await Promise.all([
    readPagesFor(
      idsOf(all),
      (ids, startAt) => route`/rest/api/3/issuetypescreenscheme/project?startAt=${startAt}&${repeated("projectId", ids)}`,
      typeScreenSchemesAnswer,
    ),
    readPages((startAt) => route`/rest/api/3/screenscheme?startAt=${startAt}`, screenSchemesAnswer),
    readFieldsOn(look),
  ]);
  const schemeIds = [...new Set(used.map(({ issueTypeScreenScheme }) => issueTypeScreenScheme.id))];
  const mappings = await readPagesFor(
    schemeIds,
    (ids, startAt) => route`/rest/api/3/issuetypescreenscheme/mapping?startAt=${startAt}&${repeated("issueTypeScreenSchemeId", ids)}`,
    typeScreenMappingsAnswer,
  );
  const own = used.find(({ projectIds }) => projectIds.includes(projectId))?.issueTypeScreenScheme.id;
  const screensOfScheme = new Map(screenSchemes.map(({ id, screens }) => [id, withDefaults(screens)]));
  const screensOf = Object.fromEntries(
    mappings
      .filter(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId === own)
      .flatMap(({ issueTypeId, screenSchemeId }) => {
        const screens = screensOfScheme.get(screenSchemeId);
        return screens ? [[issueTypeId, screens] as const] : [];
      }),
  );
  const usersOf = (screenId: string): readonly Named[] => {
    const schemes = mappings.filter(({ screenSchemeId }) => Object.values(screensOfScheme.get(screenSchemeId) ?? {}).includes(screenId));
    const ids = new Set(schemes.map(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId));
    return namesOf(
      used.filter(({ issueTypeScreenScheme }) => ids.has(issueTypeScreenScheme.id)).flatMap(({ projectIds }) => projectIds),
      all,
    );
  };
  const screenIds = [...new Set(Object.values(screensOf).flatMap((screens) => Object.values(screens)))];
  const named = await readPagesFor(
    screenIds,
    (ids, startAt) => route`/rest/api/3/screens?startAt=${startAt}&${repeated("id", ids)}`,
    screensAnswer,
  );
  const screens = named.map((screen): [string, FoundScreen] => [
    screen.id,
    { ...screen, projects: usersOf(screen.id), fieldIds: fieldsOn.flatMap(([fieldId, ids]) => (ids.has(screen.id) ? [fieldId] : [])) },
  ]);
  return { screensOf, screens: Object.fromEntries(screens) };
}

/** The ids of the screens that each field is on. */
async function readFieldsOn({ fields, fieldIds }: ProjectLook): Promise<readonly (readonly [string, ReadonlySet<string>])[]> {
  const all = fields ? [...Object.values(fields), "priority"] : [];
  const asked = all.filter((fieldId) => fieldIds?.has(fieldId) ?? true);
  return Promise.all(
    asked.map(async (fieldId) => {
      const screens = await readPages((startAt) => route`/rest/api/3/field/${fieldId}/screens?startAt=${startAt}`, screensAnswer);
      return [fieldId, new Set(screens.map(({ id }) => id))] as const;
    }),
  );
}

async function readWorkflowScheme(projectId: string, all: readonly ProjectAnswer[]): Promise<FoundSchemes["workflow"]> {
  const asked = [...new Set([projectId, ...idsOf(all)])].slice(0, IDS_A_REQUEST);
  const { values } = await readJira(
    "person",
    route`/rest/api/3/workflowscheme/project?${repeated("projectId", asked)}`,
    workflowSchemesAnswer,
  );
  const found = values.find(({ projectIds }) => projectIds.includes(projectId)) ?? missing("workflow scheme", projectId);
  const { id, name, defaultWorkflow, issueTypeMappings } = found.workflowScheme;
  const workflowNames = [...Object.values(issueTypeMappings), ...(defaultWorkflow === undefined ? [] : [defaultWorkflow])];
  return { id, name, projects: namesOf(found.projectIds, all), workflowNames };
}

/** What a screen scheme does not name goes by its default. */
function withDefaults({
  default: usual,
  create,
  edit,
  view,
}: z.infer<typeof screenSchemesAnswer>["values"][number]["screens"]): FoundScreens {
  return { create: create ?? usual, edit: edit ?? usual, view: view ?? usual };
}

/** Team-managed projects have no schemes to share. */
function idsOf(all: readonly ProjectAnswer[]): readonly string[] {
  return all.filter(({ style }) => style !== "next-gen").map(({ id }) => id);
}

function namesOf(ids: readonly string[], all: readonly ProjectAnswer[]): readonly Named[] {
  return all.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
}

function missing(what: string, projectId: string): never {
  throw new PlatformError("jira", "not-found", `Failed to read how project ${projectId} is set up: Jira names no ${what}.`);
}
