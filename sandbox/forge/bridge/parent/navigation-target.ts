/** What `router.navigate`, `router.open` and `router.getUrl` hand over. */
export type NavigationRequest = {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly dashboardId?: string;
  readonly moduleKey?: string;
  readonly projectKey?: string;
  readonly type?: "same-tab" | "new-tab";
};

/** The absolute address of what the app wants to go to. @throws for a target the sandbox has no page for. */
export function addressOf(request: NavigationRequest): string {
  if (request.url !== undefined) return new URL(request.url, window.location.origin).href;
  const path = pathOf(request);
  if (path !== null) return new URL(path, window.location.origin).href;
  throw new Error(`The sandbox has no page for the navigation target "${request.target}".`);
}

function pathOf({ target, issueKey, dashboardId, moduleKey, projectKey }: NavigationRequest): string | null {
  if (target === "issue" && issueKey !== undefined) return `/browse/${encodeURIComponent(issueKey)}`;
  if (target === "dashboard" && dashboardId !== undefined) return `/dashboards/${encodeURIComponent(dashboardId)}`;
  if (target !== "module" || moduleKey === undefined) return null;
  const page = `/apps/${encodeURIComponent(moduleKey)}`;
  return projectKey === undefined ? page : `/projects/${encodeURIComponent(projectKey)}${page}`;
}
