/** What `router.navigate`, `router.open` and `router.getUrl` hand over. */
export type NavigationRequest = {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly dashboardId?: string;
  readonly moduleKey?: string;
  readonly projectKey?: string;
  /** Where within the module's page. */
  readonly path?: string;
  readonly type?: "same-tab" | "new-tab";
};

/** A module of the app, as far as its address depends on it. */
export type AddressedModule = { readonly key: string; readonly moduleType: string };

/**
 * Gives the absolute address of what the app wants to go to. Who may open it is not asked here: its page says so.
 * @throws for a target the sandbox has no page for.
 */
export function addressOf(request: NavigationRequest, origin: string, modules: readonly AddressedModule[]): string {
  if (request.url !== undefined) return new URL(request.url, origin).href;
  const path = pathOf(request, modules);
  if (path !== null) return new URL(path, origin).href;
  throw new Error(`The sandbox has no page for the navigation target "${request.target}".`);
}

function pathOf(request: NavigationRequest, modules: readonly AddressedModule[]): string | null {
  const { target, issueKey, dashboardId, moduleKey, path = "" } = request;
  if (target === "issue" && issueKey !== undefined) return `/browse/${encodeURIComponent(issueKey)}`;
  if (target === "dashboard" && dashboardId !== undefined) return `/dashboards/${encodeURIComponent(dashboardId)}`;
  const module = modules.find(({ key }) => key === moduleKey);
  if (target !== "module" || !module) return null;
  const page = pageOf(module, request.projectKey);
  return page === null || path === "" ? page : `${page}${path.startsWith("/") ? "" : "/"}${path}`;
}

/** Where a module has a page of its own; null for one that is drawn within another. */
function pageOf({ key, moduleType }: AddressedModule, projectKey: string | undefined): string | null {
  const page = `apps/${encodeURIComponent(key)}`;
  if (moduleType === "jira:globalPage") return `/${page}`;
  if (moduleType === "jira:adminPage") return `/admin/${page}`;
  if (projectKey === undefined) return null;
  const project = `/projects/${encodeURIComponent(projectKey)}`;
  if (moduleType === "jira:projectPage") return `${project}/${page}`;
  return moduleType === "jira:projectSettingsPage" ? `${project}/settings/${page}` : null;
}
