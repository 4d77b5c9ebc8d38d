import { requirePermission, type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { linkTypeJson } from "../formatters/vocabulary-json";
import { JiraError, notFound } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { addHistory } from "../store/changelog";
import { findIssue } from "../store/issues";
import { type IssueLinkRow, linksOf } from "../store/links";
import { projectById } from "../store/projects";
import { allLinkTypes, type LinkTypeRow } from "../store/vocabulary";
import { writeColumns } from "./apply-changes";
import { publishEvent, touchIssue } from "./issue-events";

/** Jira's own limit of links an issue. */
export const LINKS_MAX = 2000;

export type NewLink = { readonly typeIdOrName: string; readonly inward: string; readonly outward: string };

/** Links two issues; a link that is there already is no error and nothing new. Only inside a write. */
export function linkIssues(site: Site, caller: Person, asked: NewLink): void {
  const type = allLinkTypes(site).find((candidate) => candidate.id === asked.typeIdOrName || candidate.name === asked.typeIdOrName);
  if (!type) throw notFound(`No issue link type with name '${asked.typeIdOrName}' found.`);
  const inward = visibleIssue(site, caller, asked.inward);
  const outward = visibleIssue(site, caller, asked.outward);
  requirePermission(site, caller, "LINK_ISSUES", inward, "No Link Issue Permission for issue.");
  if (inward.issue.id === outward.issue.id) throw new JiraError(400, ["You cannot link an issue to itself."]);
  const links = linksOf(site, inward.issue.id);
  if (
    links.some((link) => link.type_id === type.id && link.inward_issue_id === inward.issue.id && link.outward_issue_id === outward.issue.id)
  )
    return;
  for (const { issue } of [inward, outward])
    if (linksOf(site, issue.id).length >= LINKS_MAX)
      throw new JiraError(413, [`The issue link limit of ${LINKS_MAX} for the issue ${issue.key} has been reached.`]);
  const link = {
    id: site.rows.nextId("issuelink"),
    type_id: type.id,
    inward_issue_id: inward.issue.id,
    outward_issue_id: outward.issue.id,
  };
  site.rows.run("INSERT INTO jira_issue_link (id, type_id, inward_issue_id, outward_issue_id) VALUES (?, ?, ?, ?)", ...Object.values(link));
  record(site, caller, link, type, "created");
}

/** Takes a link away. Only inside a write. */
export function unlinkIssues(site: Site, caller: Person, linkId: string): void {
  const { link, inward } = visibleLink(site, caller, linkId);
  requirePermission(site, caller, "LINK_ISSUES", inward, "No Link Issue Permission for issue.");
  const type = allLinkTypes(site).find((candidate) => candidate.id === link.type_id);
  if (!type) throw new Error(`Link type ${link.type_id} is missing.`);
  site.rows.run("DELETE FROM jira_issue_link WHERE id = ?", link.id);
  record(site, caller, link, type, "deleted");
}

/** A link whose both ends the caller may browse. @throws {JiraError} 404. */
export function visibleLink(
  site: Site,
  caller: Person,
  linkId: string,
): { link: IssueLinkRow; inward: VisibleIssue; outward: VisibleIssue } {
  const link = site.rows.one<IssueLinkRow>("SELECT * FROM jira_issue_link WHERE id = ?", Number(linkId));
  if (!link) throw notFound(`No issue link with id '${linkId}' exists.`);
  return { link, inward: visibleIssue(site, caller, link.inward_issue_id), outward: visibleIssue(site, caller, link.outward_issue_id) };
}

/** Both issues get a history; the link has an event of its own, the issues have none. */
function record(site: Site, caller: Person, link: IssueLinkRow, type: LinkTypeRow, what: "created" | "deleted"): void {
  const ends = [
    { id: link.inward_issue_id, otherId: link.outward_issue_id, words: type.outward },
    { id: link.outward_issue_id, otherId: link.inward_issue_id, words: type.inward },
  ];
  for (const end of ends) {
    const issue = findIssue(site, end.id);
    const other = findIssue(site, end.otherId);
    if (!issue || !other) throw new Error(`Issue link ${link.id} has a loose end.`);
    const value = { value: other.key, words: `This issue ${end.words} ${other.key}` };
    const nothing = { value: null, words: null };
    const [from, to] = what === "created" ? [nothing, value] : [value, nothing];
    const item = {
      field: "Link",
      fieldId: "issuelinks",
      fieldType: "jira",
      from: from.value,
      fromString: from.words,
      to: to.value,
      toString: to.words,
    };
    addHistory(site, issue.id, caller.accountId, site.now(), [{ ...item, fieldType: "jira" }]);
    writeColumns(site, issue.id, { updated: site.now() });
    touchIssue(site, caller, issue);
  }
  publishEvent(site, caller, `avi:jira:${what}:issuelink`, linkInEvent(site, link, type));
}

function linkInEvent(site: Site, link: IssueLinkRow, type: LinkTypeRow): Record<string, unknown> {
  const projectOf = (issueId: number): string => String(projectById(site, findIssue(site, issueId)?.project_id ?? 0).id);
  return {
    id: String(link.id),
    sourceIssueId: String(link.inward_issue_id),
    destinationIssueId: String(link.outward_issue_id),
    sourceProjectId: projectOf(link.inward_issue_id),
    destinationProjectId: projectOf(link.outward_issue_id),
    issueLinkType: linkTypeJson(site, type),
  };
}
