import { getAppContext } from "@forge/api";

/** The name by which Jira knows one of the app's modules: a permission, a panel. */
export function moduleAri(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}

/** The permission of a project to manage incidents, as the manifest declares it. */
export const MANAGE_INCIDENTS = "manage-incidents";

/** The panels that are pinned in a project of incidents. */
export const PANELS = ["triage-panel"];
