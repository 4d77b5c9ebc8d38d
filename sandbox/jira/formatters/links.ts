import type { Site } from "../site";

/** The address of a resource of the REST API. */
export function selfLink(site: Site, path: string): string {
  return `${site.url}/rest/api/3${path}`;
}

/** The picture of a work type, a priority or a project, which the sandbox draws itself. */
export function avatarLink(site: Site, type: "issuetype" | "priority" | "project" | "user", id: string): string {
  return selfLink(site, `/universal_avatar/view/type/${type}/avatar/${encodeURIComponent(id)}`);
}

/** Jira names the sizes; a drawing fits all of them. */
export function avatarLinks(url: string): Record<string, string> {
  return { "48x48": url, "24x24": url, "16x16": url, "32x32": url };
}
