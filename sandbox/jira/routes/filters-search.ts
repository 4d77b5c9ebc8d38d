import { z } from "zod";
import { visibleFilters } from "../access/visible-filter";
import { FILTER_EXPANDS, filterJson, filterWith } from "../formatters/filter-json";
import { selfLink } from "../formatters/links";
import { askedBySharing, expandOf } from "../http/asked-by-sharing";
import { badRequest } from "../http/jira-error";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import { sortedBy } from "../http/sorted-by";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { favouritedCount, isFavourite } from "../store/favourites";
import type { Filter } from "../store/filters";

const IDS_MAX = 200;
const scopeBody = z.object({ scope: z.enum(["GLOBAL", "AUTHENTICATED", "PRIVATE"]) });

/** Finding filters: all that one may use, one's own, one's favourites. */
export function filterSearchRoutes(router: JiraRouter, site: Site): void {
  router.get("/filter/search", (context) => {
    const viewer = context.env.caller.accountId;
    const ids = listOf(context, "id");
    if (ids.length > IDS_MAX) throw badRequest(`At most ${IDS_MAX} filter ids can be given.`);
    const isAsked = askedBySharing(site, context);
    const expand = expandOf(context, FILTER_EXPANDS);
    const found = visibleFilters(site, viewer)
      .filter((filter) => isAsked(filter) && isNamed(context, filter))
      .filter(({ id }) => ids.length === 0 || ids.includes(String(id)));
    const sorted = sortedBy(context, found, ordersFor(site, viewer), "name").map((filter) => filterWith(site, viewer, filter, expand));
    return context.json(paged(selfLink(site, "/filter/search"), pageOf(context, 100), sorted));
  });

  router.get("/filter/my", (context) => {
    const { accountId } = personOf(context);
    const withFavourites = flagOf(context, "includeFavourites", false);
    const found = visibleFilters(site, accountId).filter(
      ({ id, ownerId }) => ownerId === accountId || (withFavourites && isFavourite(site, id, accountId)),
    );
    return context.json(found.map((filter) => filterJson(site, accountId, filter)));
  });

  router.get("/filter/favourite", (context) => {
    const { accountId } = context.env.caller;
    const found = visibleFilters(site, accountId).filter(({ id }) => isFavourite(site, id, accountId));
    return context.json(found.map((filter) => filterJson(site, accountId, filter)));
  });

  router.get("/filter/defaultShareScope", (context) => {
    const { accountId } = personOf(context);
    const chosen = site.rows.one<{ scope: string }>("SELECT scope FROM jira_share_scope WHERE account_id = ?", accountId);
    return context.json({ scope: chosen?.scope ?? "PRIVATE" });
  });

  router.put("/filter/defaultShareScope", async (context) => {
    const { accountId } = personOf(context);
    const { scope } = await bodyOf(context, scopeBody);
    site.write(() => site.rows.run("INSERT OR REPLACE INTO jira_share_scope (account_id, scope) VALUES (?, ?)", accountId, scope));
    return context.json({ scope });
  });
}

/** By a part of the name where that is asked for, else by its words. */
function isNamed(context: JiraContext, { name }: Filter): boolean {
  const asked = context.req.query("filterName")?.toLowerCase().trim();
  if (asked === undefined || asked === "") return true;
  if (flagOf(context, "isSubstringMatch", false)) return name.toLowerCase().includes(asked);
  const words = name.toLowerCase().split(/\W+/);
  return asked.split(/\W+/).every((word) => word === "" || words.includes(word));
}

function ordersFor(site: Site, viewer: string | null): Readonly<Record<string, (filter: Filter) => string | number>> {
  return {
    name: ({ name }) => name,
    id: ({ id }) => id,
    description: ({ description }) => description,
    owner: ({ ownerId }) => findAccount(site, ownerId)?.display_name ?? "",
    favourite_count: ({ id }) => favouritedCount(site, id),
    is_favourite: ({ id }) => Number(isFavourite(site, id, viewer)),
    is_shared: ({ shares }) => Number(shares.length > 0),
  };
}
