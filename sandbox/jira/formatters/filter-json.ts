import { isSharedWith } from "../access/shares";
import type { Site } from "../site";
import { favouritedCount, isFavourite } from "../store/favourites";
import type { Filter } from "../store/filters";
import { selfLink } from "./links";
import { shareJson } from "./share-json";
import { userJsonOf } from "./user-json";

type Json = Record<string, unknown>;

/** What of a filter a search tells only when asked for. `approximateLastUsed` is never known here. */
export const FILTER_EXPANDS: readonly string[] = [
  "description",
  "owner",
  "jql",
  "searchUrl",
  "viewUrl",
  "favourite",
  "favouritedCount",
  "sharePermissions",
  "editPermissions",
  "isWritable",
  "approximateLastUsed",
  "subscriptions",
];

/** Whether an account may change a filter: its owner, and those it is shared with for that. */
export function isFilterWritable(site: Site, accountId: string | null, filter: Filter): boolean {
  return (accountId !== null && filter.ownerId === accountId) || isSharedWith(site, accountId, filter.editShares);
}

/** A filter whole, as it shows to a viewer. Nobody subscribes to one here. */
export function filterJson(site: Site, viewer: string | null, filter: Filter): Json {
  return { ...everythingOf(site, viewer, filter), sharedUsers: emptyList(), subscriptions: emptyList() };
}

/** A filter with what `expand` asks for, and no more. */
export function filterWith(site: Site, viewer: string | null, filter: Filter, expand: readonly string[]): Json {
  const whole: Json = { ...everythingOf(site, viewer, filter), subscriptions: [] };
  const shown = ["self", "id", "name", ...expand.filter((key) => key in whole)];
  return { expand: FILTER_EXPANDS.join(","), ...Object.fromEntries(shown.map((key) => [key, whole[key]])) };
}

function everythingOf(site: Site, viewer: string | null, filter: Filter): Json {
  return {
    self: selfLink(site, `/filter/${filter.id}`),
    id: String(filter.id),
    name: filter.name,
    description: filter.description,
    owner: userJsonOf(site, filter.ownerId),
    jql: filter.jql,
    viewUrl: `${site.url}/issues/?filter=${filter.id}`,
    searchUrl: selfLink(site, `/search?jql=${encodeURIComponent(filter.jql)}`),
    favourite: isFavourite(site, filter.id, viewer),
    favouritedCount: favouritedCount(site, filter.id),
    sharePermissions: filter.shares.map((share) => shareJson(site, viewer, share)),
    editPermissions: filter.editShares.map((share) => shareJson(site, viewer, share)),
    isWritable: isFilterWritable(site, viewer, filter),
  };
}

function emptyList(): Json {
  return { size: 0, items: [], "max-results": 1000, "start-index": 0, "end-index": 0 };
}
