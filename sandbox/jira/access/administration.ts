import { badRequest, forbidden, JiraError, notFound } from "../http/jira-error";
import { type JiraContext, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { isTeamManaged } from "../store/project-details";
import { findProject, type ProjectRow } from "../store/projects";
import { findScheme, type SchemeKind, type SchemeRow } from "../store/schemes";
import { holds, holdsGlobally } from "./permissions";

const ADMINISTRATORS_ONLY = "You are not authorized to perform this action. Administrator privileges are required.";

/** The caller, when a Jira administrator. @throws {JiraError} 403 for anybody else, in the operation's own words where it has some. */
export function administratorOf(site: Site, context: JiraContext, refusal = ADMINISTRATORS_ONLY): Person {
  const caller = personOf(context);
  if (!holdsGlobally(site, caller.accountId, "ADMINISTER")) throw forbidden(refusal);
  return caller;
}

/** Whether the caller may set a project up: its own administrators and Jira's. */
export function mayAdminister(site: Site, caller: Person, project: ProjectRow): boolean {
  return holds(site, caller.accountId, "ADMINISTER_PROJECTS", project) || holdsGlobally(site, caller.accountId, "ADMINISTER");
}

/** The project under an id or key for one who browses or administers it. @throws {JiraError} 404 alike for none and for a hidden one. */
export function projectSeenBy(site: Site, caller: Person, idOrKey: string | number): ProjectRow {
  const project = findProject(site, idOrKey);
  const isSeen = project !== null && (holds(site, caller.accountId, "BROWSE_PROJECTS", project) || mayAdminister(site, caller, project));
  if (!isSeen) throw notFound(`No project could be found with ${/^\d+$/.test(String(idOrKey)) ? "id" : "key"} '${idOrKey}'.`);
  return project;
}

/** The same for one who sets it up. @throws {JiraError} 404, or 403 for those who only see it. */
export function projectAdministeredBy(site: Site, caller: Person, idOrKey: string | number): ProjectRow {
  const project = projectSeenBy(site, caller, idOrKey);
  if (!mayAdminister(site, caller, project)) throw forbidden("You must have the Administer projects permission in this project.");
  return project;
}

/** A shared scheme. @throws {JiraError} 404 when there is none of the kind, and for a team-managed project's own. */
export function knownScheme<Row extends SchemeRow>(site: Site, kind: SchemeKind, id: string | number): Row {
  const scheme = findScheme<Row>(site, kind, id);
  if (!scheme) throw notFound(`The ${kind.name} was not found.`);
  return scheme;
}

/** A project that a shared scheme can be given to. @throws {JiraError} 404 for none, 400 for a team-managed one. */
export function projectForScheme(site: Site, kind: SchemeKind, projectId: string | number): ProjectRow {
  const project = findProject(site, projectId);
  if (!project) throw notFound("The project was not found.");
  if (isTeamManaged(site, project.id)) throw badRequest(`Only classic projects can have ${kind.name}s assigned.`);
  return project;
}

/** Lets only a name through that nobody else of the kind has, refused as schemes and screens refuse it. @throws {JiraError} */
export function checkNameOf(
  what: string,
  name: string,
  others: readonly { readonly name: string }[],
  status: 400 | 409,
  taken: string,
): void {
  if (name.trim() === "") throw badRequest(`The ${what} name is required.`);
  if (name.length > 255) throw badRequest(`The ${what} name must not exceed 255 characters.`);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw new JiraError(status, [taken]);
}

/** Lets only a name through that is said, short enough and not yet taken. @throws {JiraError} 400 or 409. */
export function checkName(name: string, what: string, taken: readonly { readonly name: string }[], maximum = 255): void {
  if (name.trim() === "") throw new JiraError(400, [], { name: `The ${what} name is required.` });
  if (name.length > maximum) throw new JiraError(400, [], { name: `The ${what} name must not exceed ${maximum} characters.` });
  if (taken.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new JiraError(409, [], { name: `The ${what} name is used by another ${what}.` });
}
