import type { Site } from "../site";
import { allFilters, type Filter } from "../store/filters";
import { isSharedWith } from "./shares";

/** The filters an account may use: its own and those shared with it. null is an anonymous caller. */
export function visibleFilters(site: Site, accountId: string | null): Filter[] {
  return allFilters(site).filter((filter) => isVisible(site, accountId, filter));
}

/**
 * The filter that JQL means by an id or a name, if the account may use it: its own before
 * others' of the same name. null alike for none and for a hidden one.
 */
export function filterMeant(site: Site, accountId: string | null, idOrName: string): Filter | null {
  const visible = visibleFilters(site, accountId);
  const named = visible.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase());
  return visible.find(({ id }) => String(id) === idOrName) ?? named.find(({ ownerId }) => ownerId === accountId) ?? named[0] ?? null;
}

/** Whether an account may see a filter: it is its own, or shared with it to look at or to change. */
export function isVisible(site: Site, accountId: string | null, filter: Filter): boolean {
  return (accountId !== null && filter.ownerId === accountId) || isSharedWith(site, accountId, [...filter.shares, ...filter.editShares]);
}
