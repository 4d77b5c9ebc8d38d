import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { issueIdsWithPart, type IssuePartKind } from "../store/issue-parts";
import { findIssue } from "../store/issues";
import { projectById } from "../store/projects";
import { applyChanges, USUAL_ANNOUNCEMENT } from "./apply-changes";
import { editParts, partsOn } from "./part-fields";

/** Takes a component or a version off every issue that has it, or puts another in its place; each issue's history says so. Only inside a write. */
export function replacePart(site: Site, caller: Person, kind: IssuePartKind, partId: number, replacementId: number | null): void {
  for (const issueId of issueIdsWithPart(site, kind, partId)) {
    const issue = findIssue(site, issueId);
    if (!issue) continue;
    const scope = { site, caller, project: projectById(site, issue.project_id), issueTypeId: issue.issue_type_id, issue };
    const others = partsOn(kind, scope).filter(({ id }) => id !== partId);
    const after = [...others.map(({ id }) => id), ...(replacementId === null ? [] : [replacementId])];
    const change = editParts(
      kind,
      after.map((id) => ({ id })),
      scope,
    );
    if ("refused" in change) throw new Error(`${kind} ${replacementId} cannot be put on issue ${issue.key}: ${change.refused}`);
    applyChanges(site, caller, issue, [change], { ...USUAL_ANNOUNCEMENT, notifyUsers: false });
  }
}
