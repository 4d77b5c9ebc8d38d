import { notFound } from "../http/jira-error";
import type { JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { findProject } from "../store/projects";
import { findIssueType, findPriority } from "../store/vocabulary";

const PERSON_COLORS = ["#0055CC", "#206A83", "#216E4E", "#7F5F01", "#A54800", "#943D73", "#5E4DB2"];

/** The pictures of people, projects, work types and priorities, drawn here. */
export function avatarRoutes(router: JiraRouter, site: Site): void {
  router.get("/universal_avatar/view/type/:type/avatar/:id", (context) => {
    const { type, id } = context.req.param();
    const drawing = draw(site, type, id);
    if (drawing === null) throw notFound("The avatar was not found.");
    return context.body(drawing, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" });
  });
}

function draw(site: Site, type: string, id: string): string | null {
  switch (type) {
    case "user":
      return present(findAccount(site, id), (account) =>
        initials(account.display_name, `<circle cx="24" cy="24" r="24" fill="${colorOf(id)}"/>`),
      );
    case "project":
      return present(findProject(site, id), (project) =>
        initials(project.key, `<rect width="48" height="48" rx="8" fill="${colorOf(id)}"/>`),
      );
    case "issuetype":
      return present(findIssueType(site, id), (issueType) => svg(issueType.icon));
    case "priority":
      return present(findPriority(site, id), (priority) => svg(priority.icon));
    default:
      return null;
  }
}

function present<Value>(value: Value | null, show: (value: Value) => string): string | null {
  return value === null ? null : show(value);
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">${content}</svg>`;
}

function initials(name: string, background: string): string {
  const words = name.split(/\s+/);
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join("") : name;
  const text = letters
    .slice(0, 2)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return svg(
    `${background}<text x="24" y="31" font-family="sans-serif" font-size="20" font-weight="600" fill="#fff" text-anchor="middle">${text}</text>`,
  );
}

/** The same color for the same thing each time. */
function colorOf(id: string): string {
  const sum = [...id].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return PERSON_COLORS[sum % PERSON_COLORS.length] ?? "#0055CC";
}
