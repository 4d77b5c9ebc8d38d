import { z } from "zod";
import { filterAsked } from "../access/filter-asked";
import { isVisible } from "../access/visible-filter";
import { type Share, shareAsked, type ShareAsked, sharesFrom } from "../access/shares";
import { filterJson } from "../formatters/filter-json";
import { shareJson } from "../formatters/share-json";
import { badRequest, BAD_PAYLOAD, forbidden, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { setFavourite } from "../store/favourites";
import { findField } from "../store/fields";
import { type Filter, putFilter } from "../store/filters";

const addition = z.object({
  type: z.enum(["user", "project", "group", "projectRole", "global", "authenticated"]),
  accountId: z.string().optional(),
  groupId: z.string().optional(),
  groupname: z.string().optional(),
  projectId: z.string().optional(),
  projectRoleId: z.string().optional(),
  rights: z.number().int().optional(),
});

/** Whom a filter is open to, whose favourite it is, and the columns of its list. */
export function filterSharingRoutes(router: JiraRouter, site: Site): void {
  router.get("/filter/:id/permission", (context) => context.json(sharesJson(site, context, filterAsked(site, context, notFound))));

  router.get("/filter/:id/permission/:permissionId", (context) => {
    const share = shareOf(context, filterAsked(site, context, notFound));
    return context.json(shareJson(site, context.env.caller.accountId, share));
  });

  router.post("/filter/:id/permission", async (context) => {
    const caller = personOf(context);
    const filter = filterAsked(site, context, notFound);
    if (filter.ownerId !== caller.accountId) throw badRequest("You do not own this filter.");
    const [added] = sharesFrom(site, caller, [askedFrom(await bodyOf(context, addition))]);
    if (!added) throw badRequest(BAD_PAYLOAD);
    // One for everybody stands for all others.
    const isForAll = added.type === "global" || added.type === "authenticated";
    const changed = { ...filter, shares: isForAll ? [added] : [...filter.shares, added] };
    site.write(() => putFilter(site, changed));
    return context.json(sharesJson(site, context, changed), 201);
  });

  router.delete("/filter/:id/permission/:permissionId", (context) => {
    const caller = personOf(context);
    const filter = filterAsked(site, context, notFound);
    if (filter.ownerId !== caller.accountId) throw notFound("The filter was not found, or you do not own it.");
    const { id } = shareOf(context, filter);
    site.write(() => putFilter(site, { ...filter, shares: filter.shares.filter((share) => share.id !== id) }));
    return context.body(null, 204);
  });

  router.put("/filter/:id/favourite", (context) => mark(site, context, true));
  router.delete("/filter/:id/favourite", (context) => mark(site, context, false));

  router.get("/filter/:id/columns", (context) => {
    const columns = columnsOf(site, filterAsked(site, context));
    if (!columns) throw notFound("No columns are set for the filter.");
    return context.json(columns.map((id) => ({ label: findField(site, id)?.name ?? id, value: id })));
  });

  router.put("/filter/:id/columns", async (context) => {
    const filter = ownFilter(site, context);
    const columns = await columnsGiven(context);
    const unknown = columns.find((id) => findField(site, id)?.isNavigable !== true);
    if (unknown !== undefined) throw badRequest(`The field '${unknown}' is not navigable.`);
    const insert = "INSERT OR REPLACE INTO jira_filter_columns (filter_id, field_ids) VALUES (?, ?)";
    site.write(() => site.rows.run(insert, filter.id, JSON.stringify(columns)));
    return context.body(null, 200);
  });

  router.delete("/filter/:id/columns", (context) => {
    const filter = ownFilter(site, context);
    site.write(() => site.rows.run("DELETE FROM jira_filter_columns WHERE filter_id = ?", filter.id));
    return context.body(null, 204);
  });
}

function mark(site: Site, context: JiraContext, isMarked: boolean): Response {
  const { accountId } = personOf(context);
  const filter = filterAsked(site, context);
  site.write(() => setFavourite(site, filter.id, accountId, isMarked));
  return context.json(filterJson(site, accountId, filter));
}

function ownFilter(site: Site, context: JiraContext): Filter {
  const { accountId } = personOf(context);
  const filter = filterAsked(site, context);
  if (filter.ownerId !== accountId) throw forbidden("You do not own this filter.");
  return filter;
}

function sharesJson(site: Site, context: JiraContext, filter: Filter): Record<string, unknown>[] {
  const viewer = context.env.caller.accountId;
  return isVisible(site, viewer, filter) ? filter.shares.map((share) => shareJson(site, viewer, share)) : [];
}

function shareOf(context: JiraContext, filter: Filter): Share {
  const share = filter.shares.find(({ id }) => String(id) === context.req.param("permissionId"));
  if (!share) throw notFound("The share permission was not found.");
  return share;
}

/** This one operation names groups, projects and roles flatly; all others nest them. */
function askedFrom({ type, accountId, groupId, groupname, projectId, projectRoleId }: z.infer<typeof addition>): ShareAsked {
  const nested = shareAsked.safeParse({
    type,
    user: { accountId },
    group: { groupId, name: groupname },
    project: { id: projectId },
    ...(projectRoleId === undefined ? {} : { role: { id: projectRoleId } }),
  });
  if (!nested.success) throw badRequest(BAD_PAYLOAD);
  return nested.data;
}

function columnsOf(site: Site, filter: Filter): string[] | null {
  const row = site.rows.one<{ field_ids: string }>("SELECT field_ids FROM jira_filter_columns WHERE filter_id = ?", filter.id);
  return row && (JSON.parse(row.field_ids) as string[]);
}

/** As a form, which is how the document says it, or as JSON. */
async function columnsGiven(context: JiraContext): Promise<string[]> {
  if ((context.req.header("content-type") ?? "").includes("json"))
    return (await bodyOf(context, z.object({ columns: z.array(z.string()) }))).columns;
  const form = await context.req.formData().catch(() => null);
  if (!form) throw badRequest(BAD_PAYLOAD);
  return form.getAll("columns").map(String);
}
