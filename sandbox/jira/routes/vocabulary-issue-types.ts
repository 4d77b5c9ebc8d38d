import { z } from "zod";
import { administratorOf, checkName } from "../access/administration";
import { issueTypeJson } from "../formatters/vocabulary-json";
import { JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, type Person, personOf } from "../http/jira-router";
import { SIGNS, typeIcon } from "../seed/icons";
import type { Site } from "../site";
import { addHistory } from "../store/changelog";
import { freshId } from "../store/fresh-id";
import { scopeOf } from "../store/project-details";
import { allIssueTypes, findIssueType, type IssueTypeRow } from "../store/vocabulary";

const NAME_LENGTH_MAX = 60;

const creation = z.object({
  name: z.string(),
  description: z.string().default(""),
  type: z.enum(["subtask", "standard"]).optional(),
  hierarchyLevel: z.union([z.literal(-1), z.literal(0)]).optional(),
});
const change = z.object({ name: z.string().optional(), description: z.string().optional(), avatarId: z.number().int().optional() });

/** Work types made, renamed and taken away by Jira administrators. */
export function issueTypeRoutes(router: JiraRouter, site: Site): void {
  router.post("/issuetype", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkName(body.name, "issue type", allIssueTypes(site), NAME_LENGTH_MAX);
    const level = body.hierarchyLevel ?? (body.type === "subtask" ? -1 : 0);
    const id = String(freshId(site, "jira_issue_type"));
    const icon = typeIcon("#626F86", level < 0 ? SIGNS.nested : SIGNS.check);
    site.write(() =>
      site.rows.run(
        `INSERT INTO jira_issue_type (id, name, description, hierarchy_level, icon, position)
         SELECT ?, ?, ?, ?, ?, MAX(position) + 1 FROM jira_issue_type`,
        id,
        body.name,
        body.description,
        level,
        icon,
      ),
    );
    return context.json(issueTypeJson(site, known(site, id)), 201);
  });

  router.get("/issuetype/:id/alternatives", (context) => {
    const type = known(site, context.req.param("id"));
    const others = allIssueTypes(site).filter(({ id, hierarchy_level }) => id !== type.id && hierarchy_level === type.hierarchy_level);
    const scope = scopeOf(site, "issue-type", type.id);
    return context.json(others.filter(({ id }) => scopeOf(site, "issue-type", id) === scope).map((other) => issueTypeJson(site, other)));
  });

  router.put("/issuetype/:id", async (context) => {
    administratorOf(site, context);
    const type = known(site, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = allIssueTypes(site).filter((other) => other.id !== type.id);
    if (body.name !== undefined) checkName(body.name, "issue type", others, NAME_LENGTH_MAX);
    const { name = type.name, description = type.description } = body;
    site.write(() => site.rows.run("UPDATE jira_issue_type SET name = ?, description = ? WHERE id = ?", name, description, type.id));
    return context.json(issueTypeJson(site, known(site, type.id)));
  });

  router.delete("/issuetype/:id", (context) => {
    administratorOf(site, context);
    const type = known(site, context.req.param("id"));
    const isInUse = site.rows.one("SELECT 1 FROM jira_issue WHERE issue_type_id = ? LIMIT 1", type.id) !== null;
    const asked = context.req.query("alternativeIssueTypeId");
    if (isInUse && asked === undefined) throw notFound("The issue type is in use and no alternative issue type was given.");
    const other = asked === undefined ? null : alternativeFor(site, type, asked);
    site.write(() => {
      if (other) giveIssues(site, personOf(context), type, other);
      site.rows.run("DELETE FROM jira_issue_type_scheme_item WHERE issue_type_id = ?", type.id);
      site.rows.run("DELETE FROM jira_issue_type WHERE id = ?", type.id);
    });
    return context.body(null, 204);
  });
}

/** @throws {JiraError} 404 for none, 409 for one that cannot stand for it. */
function alternativeFor(site: Site, type: IssueTypeRow, asked: string): IssueTypeRow {
  const other = known(site, asked);
  if (other.id === type.id) throw new JiraError(409, ["The issue type is also specified as the alternative issue type."]);
  if (type.hierarchy_level >= 0 && other.hierarchy_level < 0)
    throw new JiraError(409, ["A standard issue type cannot be replaced with a subtask issue type."]);
  return other;
}

/** The issues of a type that goes become another; it stands in their history, and no event is sent. */
function giveIssues(site: Site, caller: Person, from: IssueTypeRow, to: IssueTypeRow): void {
  const item = { field: "issuetype", fieldId: "issuetype", fieldType: "jira", from: from.id, to: to.id } as const;
  for (const { id } of site.rows.all<{ id: number }>("SELECT id FROM jira_issue WHERE issue_type_id = ?", from.id)) {
    site.rows.run("UPDATE jira_issue SET issue_type_id = ?, updated = ? WHERE id = ?", to.id, site.now(), id);
    addHistory(site, id, caller.accountId, site.now(), [{ ...item, fromString: from.name, toString: to.name }]);
  }
}

function known(site: Site, id: string): IssueTypeRow {
  const type = findIssueType(site, id);
  if (!type) throw notFound(`The issue type with the ID '${id}' does not exist.`);
  return type;
}
