/** What `router.navigate`, `router.open` and `router.getUrl` hand over. */
export type NavigationRequest = {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly type?: "same-tab" | "new-tab";
};

/** The absolute address of what the app wants to go to. @throws for a target the sandbox has no page for. */
export function addressOf(request: NavigationRequest): string {
  if (request.url !== undefined) return new URL(request.url, window.location.origin).href;
  if (request.target === "issue" && request.issueKey)
    return new URL(`/browse/${encodeURIComponent(request.issueKey)}`, window.location.origin).href;
  throw new Error(`The sandbox has no page for the navigation target "${request.target}".`);
}
