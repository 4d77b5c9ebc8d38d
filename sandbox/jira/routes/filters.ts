import { z } from "zod";
import { administratorOf } from "../access/administration";
import { filterAsked } from "../access/filter-asked";
import { holdsGlobally } from "../access/permissions";
import { type Share, shareAsked, sharesFrom } from "../access/shares";
import { filterJson, isFilterWritable } from "../formatters/filter-json";
import { badRequest, forbidden, JiraError, notFound } from "../http/jira-error";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, type Person, personOf } from "../http/jira-router";
import { errorsOf } from "../search/compile-for-viewer";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { setFavourite } from "../store/favourites";
import { addFilter, allFilters, type Filter, putFilter, removeFilter } from "../store/filters";

const shares = z.array(shareAsked).optional();
const creation = z.object({
  name: z.string(),
  description: z.string().default(""),
  jql: z.string().default(""),
  favourite: z.boolean().default(false),
  sharePermissions: shares,
  editPermissions: shares,
});
const change = z.object({
  name: z.string(),
  description: z.string().optional(),
  jql: z.string().optional(),
  favourite: z.boolean().optional(),
  sharePermissions: shares,
  editPermissions: shares,
});

/** Queries kept under a name: each its owner's, open to whom it is shared with. */
export function filterRoutes(router: JiraRouter, site: Site): void {
  router.post("/filter", async (context) => {
    const caller = callerFor(site, context);
    const body = await bodyOf(context, creation);
    checkName(site, body.name, caller.accountId);
    await checkJql(site, caller, body.jql);
    const filter = site.write(() => {
      const made = addFilter(site, {
        name: body.name,
        description: body.description,
        jql: body.jql,
        ownerId: caller.accountId,
        shares: body.sharePermissions ? sharesFrom(site, caller, body.sharePermissions) : usualShares(site, caller),
        editShares: sharesFrom(site, caller, body.editPermissions ?? []),
      });
      if (body.favourite) setFavourite(site, made.id, caller.accountId, true);
      return made;
    });
    return context.json(filterJson(site, caller.accountId, filter));
  });

  router.get("/filter/:id{[0-9]+}", (context) => context.json(filterJson(site, context.env.caller.accountId, filterAsked(site, context))));

  router.put("/filter/:id{[0-9]+}", async (context) => {
    const caller = callerFor(site, context);
    const filter = filterAsked(site, context);
    if (!isFilterWritable(site, caller.accountId, filter)) throw badRequest("You do not have permission to edit this filter.");
    const body = await bodyOf(context, change);
    checkName(site, body.name, filter.ownerId, filter.id);
    if (body.jql !== undefined) await checkJql(site, caller, body.jql);
    const changed: Filter = {
      ...filter,
      name: body.name,
      description: body.description ?? filter.description,
      jql: body.jql ?? filter.jql,
      shares: body.sharePermissions ? sharesFrom(site, caller, body.sharePermissions) : filter.shares,
      editShares: body.editPermissions ? sharesFrom(site, caller, body.editPermissions) : filter.editShares,
    };
    site.write(() => {
      putFilter(site, changed);
      if (body.favourite !== undefined) setFavourite(site, filter.id, caller.accountId, body.favourite);
    });
    return context.json(filterJson(site, caller.accountId, changed));
  });

  router.delete("/filter/:id{[0-9]+}", (context) => {
    const caller = personOf(context);
    const filter = filterAsked(site, context);
    if (!isOwnerOrAdministrator(site, caller, filter)) throw new JiraError(401, ["You do not have permission to delete this filter."]);
    site.write(() => removeFilter(site, filter.id));
    return context.body(null, 204);
  });

  router.put("/filter/:id{[0-9]+}/owner", async (context) => {
    const caller = personOf(context);
    const filter = filterAsked(site, context, notFound);
    if (!isOwnerOrAdministrator(site, caller, filter)) throw forbidden("You do not have permission to change the owner of this filter.");
    const { accountId } = await bodyOf(context, z.object({ accountId: z.string() }));
    if (!findAccount(site, accountId)) throw notFound("The new owner of the filter was not found.");
    checkName(site, filter.name, accountId, filter.id);
    site.write(() => putFilter(site, { ...filter, ownerId: accountId }));
    return context.body(null, 204);
  });
}

/** Who asks; with `overrideSharePermissions`, only a Jira administrator. */
function callerFor(site: Site, context: JiraContext): Person {
  return flagOf(context, "overrideSharePermissions", false) ? administratorOf(site, context) : personOf(context);
}

function isOwnerOrAdministrator(site: Site, caller: Person, filter: Filter): boolean {
  return filter.ownerId === caller.accountId || holdsGlobally(site, caller.accountId, "ADMINISTER");
}

function checkName(site: Site, name: string, ownerId: string, ownId?: number): void {
  if (name.trim() === "") throw new JiraError(400, [], { filterName: "You must specify a name to save this filter as." });
  if (name.length > 255) throw new JiraError(400, [], { filterName: "The name of the filter must not exceed 255 characters." });
  const isTaken = allFilters(site).some((other) => other.ownerId === ownerId && other.id !== ownId && other.name === name);
  if (isTaken) throw new JiraError(400, [], { filterName: "Filter with same name already exists." });
}

async function checkJql(site: Site, caller: Person, jql: string): Promise<void> {
  const errors = await errorsOf(site, caller, jql);
  if (errors.length > 0) throw new JiraError(400, errors);
}

/** What a person chose for filters that say nothing of sharing: nobody, unless they did. */
function usualShares(site: Site, caller: Person): Share[] {
  const chosen = site.rows.one<{ scope: string }>("SELECT scope FROM jira_share_scope WHERE account_id = ?", caller.accountId)?.scope;
  return chosen === undefined || chosen === "PRIVATE" ? [] : sharesFrom(site, caller, [{ type: "authenticated" }]);
}
