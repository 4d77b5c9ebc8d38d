import { askJira } from "../data/ask-jira";
import { readModules, type ForgeModule } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { isShown } from "./display-conditions";

/** What the person may administer: the site, and the project that is asked about. */
export type Rights = { readonly isAdmin: boolean; readonly isProjectAdmin: boolean };

export type AppModules = Rights & { readonly modules: readonly ForgeModule[] };

const NOTHING: AppModules = { modules: [], isAdmin: false, isProjectAdmin: false };

/** The app's modules that the person is shown here, outside an issue. None while they load. */
export function useAppModules(projectKey?: string): AppModules {
  const { loaded } = useLoaded(`app-modules ${projectKey ?? ""}`, () => readAppModules(projectKey));
  return loaded.state === "ready" ? loaded.value : NOTHING;
}

async function readAppModules(projectKey: string | undefined): Promise<AppModules> {
  const modules = await readModules();
  if (!modules.some(({ moduleType }) => PAGES.has(moduleType))) return { ...NOTHING, modules };
  const rights = await readRights(projectKey);
  const facts = { isAdmin: rights.isAdmin, ...(projectKey !== undefined && { projectKey }) };
  return { ...rights, modules: modules.filter((module) => isShown(module.definition["displayConditions"], facts)) };
}

/** Modules for which one has to know who looks. */
const PAGES = new Set([
  "jira:projectPage",
  "jira:projectSettingsPage",
  "jira:adminPage",
  "jira:globalPage",
  "jira:command",
  "jira:globalBackgroundScript",
]);

/** What the session's person may administer. A project they may not see is not theirs to administer. */
export async function readRights(projectKey?: string): Promise<Rights> {
  const query = projectKey === undefined ? "" : `&projectKey=${encodeURIComponent(projectKey)}`;
  const { permissions } = await askJira<{ permissions: Readonly<Record<string, { havePermission: boolean }>> }>(
    `/rest/api/3/mypermissions?permissions=ADMINISTER,ADMINISTER_PROJECTS${query}`,
  ).catch(() => ({ permissions: {} as Readonly<Record<string, { havePermission: boolean }>> }));
  return {
    isAdmin: permissions["ADMINISTER"]?.havePermission ?? false,
    isProjectAdmin: projectKey !== undefined && (permissions["ADMINISTER_PROJECTS"]?.havePermission ?? false),
  };
}
