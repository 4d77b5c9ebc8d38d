import { randomUUID } from "node:crypto";
import { z } from "zod";
import { administratorOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { userJson } from "../formatters/user-json";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { type AccountRow, activeAccounts, findAccount, groupsOf } from "../store/accounts";

type Group = { readonly id: string; readonly name: string };

/** Groups of people: which there are, who is in them. */
export function groupRoutes(router: JiraRouter, site: Site): void {
  router.get("/group/bulk", (context) => {
    administratorOf(site, context);
    const ids = listOf(context, "groupId");
    const names = listOf(context, "groupName");
    const found = allGroups(site)
      .filter(({ id, name }) => (ids.length === 0 && names.length === 0) || ids.includes(id) || names.includes(name))
      .map(({ id, name }) => ({ name, groupId: id }));
    return context.json(paged(selfLink(site, "/group/bulk"), pageOf(context, 50), found));
  });

  router.get("/group/member", (context) => {
    administratorOf(site, context);
    const group = groupOf(site, context);
    const members = membersOf(site, group).map((account) => userJson(site, account));
    return context.json(paged(selfLink(site, `/group/member?groupId=${group.id}`), pageOf(context, 50), members));
  });

  router.get("/groups/picker", (context) => {
    personOf(context);
    const query = (context.req.query("query") ?? "").toLowerCase();
    const found = allGroups(site).filter(({ name }) => name.toLowerCase().includes(query));
    const groups = found.map(({ id, name }) => ({ name, html: name, groupId: id, labels: [] }));
    return context.json({ header: `Showing ${groups.length} of ${groups.length} matching groups`, total: groups.length, groups });
  });

  router.post("/group", async (context) => {
    administratorOf(site, context);
    const { name } = await bodyOf(context, z.object({ name: z.string().min(1).max(255) }));
    if (allGroups(site).some((group) => group.name === name)) throw badRequest("A group with that name already exists.");
    const group = { id: randomUUID(), name };
    site.write(() => site.rows.run("INSERT INTO jira_group (id, name) VALUES (?, ?)", group.id, name));
    return context.json(groupJson(site, group), 201);
  });

  router.post("/group/user", async (context) => {
    administratorOf(site, context);
    const group = groupOf(site, context);
    const account = accountOf(site, (await bodyOf(context, z.object({ accountId: z.string() }))).accountId);
    if (membersOf(site, group).some(({ account_id }) => account_id === account.account_id))
      throw badRequest("Cannot add user. User is already a member of the group.");
    const insert = "INSERT INTO jira_group_member (group_id, account_id) VALUES (?, ?)";
    site.write(() => site.rows.run(insert, group.id, account.account_id));
    return context.json(groupJson(site, group), 201);
  });

  router.delete("/group/user", (context) => {
    administratorOf(site, context);
    const group = groupOf(site, context);
    const account = accountOf(site, context.req.query("accountId") ?? "");
    const remove = "DELETE FROM jira_group_member WHERE group_id = ? AND account_id = ?";
    site.write(() => site.rows.run(remove, group.id, account.account_id));
    return context.body(null, 200);
  });

  router.get("/user/groups", (context) => {
    personOf(context);
    const ids = groupsOf(site, accountOf(site, context.req.query("accountId") ?? "").account_id);
    const found = allGroups(site).filter(({ id }) => ids.includes(id));
    return context.json(found.map(({ id, name }) => ({ name, groupId: id, self: selfLink(site, `/group?groupId=${id}`) })));
  });
}

function allGroups(site: Site): Group[] {
  return site.rows.all<Group>("SELECT id, name FROM jira_group ORDER BY name");
}

function groupOf(site: Site, context: JiraContext): Group {
  const asked = context.req.query("groupId") ?? context.req.query("groupname");
  if (asked === undefined) throw badRequest("Either groupId or groupname must be given.");
  const group = allGroups(site).find(({ id, name }) => id === asked || name === asked);
  if (!group) throw notFound(`The group '${asked}' does not exist.`);
  return group;
}

function accountOf(site: Site, accountId: string): AccountRow {
  const account = findAccount(site, accountId);
  if (!account) throw notFound("Specified user does not exist or you do not have required permissions");
  return account;
}

function membersOf(site: Site, group: Group): AccountRow[] {
  return activeAccounts(site).filter(({ account_id }) => groupsOf(site, account_id).includes(group.id));
}

function groupJson(site: Site, group: Group): Record<string, unknown> {
  const items = membersOf(site, group).map((account) => userJson(site, account));
  const users = { size: items.length, items, "max-results": 50, "start-index": 0, "end-index": items.length };
  return { name: group.name, groupId: group.id, self: selfLink(site, `/group?groupId=${group.id}`), users, expand: "users" };
}
