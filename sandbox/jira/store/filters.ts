import type { Share } from "../access/shares";
import type { Site } from "../site";
import { freshId } from "./fresh-id";

export type Filter = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly jql: string;
  readonly ownerId: string;
  readonly shares: readonly Share[];
  readonly editShares: readonly Share[];
};

type FilterRow = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly jql: string;
  readonly owner_id: string;
  readonly shares: string;
  readonly edit_shares: string | null;
};

const FILTERS = `SELECT filter.*, edit.shares AS edit_shares FROM jira_filter filter
  LEFT JOIN jira_filter_edit edit ON edit.filter_id = filter.id`;

/** Every filter of the site, whoever asks, by id. */
export function allFilters(site: Site): Filter[] {
  return site.rows.all<FilterRow>(`${FILTERS} ORDER BY filter.id`).map(filterOfRow);
}

/** The filter under an id, whoever asks. */
export function findFilter(site: Site, id: number): Filter | null {
  const row = site.rows.one<FilterRow>(`${FILTERS} WHERE filter.id = ?`, id);
  return row && filterOfRow(row);
}

/** Keeps a new filter and gives it. */
export function addFilter(site: Site, filter: Omit<Filter, "id">): Filter {
  const kept = { id: freshId(site, "jira_filter"), ...filter };
  putFilter(site, kept);
  return kept;
}

/** Keeps a filter as it is now. */
export function putFilter(site: Site, filter: Filter): void {
  site.rows.run(
    "INSERT OR REPLACE INTO jira_filter (id, name, description, jql, owner_id, shares) VALUES (?, ?, ?, ?, ?, ?)",
    filter.id,
    filter.name,
    filter.description,
    filter.jql,
    filter.ownerId,
    JSON.stringify(filter.shares),
  );
  const edit = "INSERT OR REPLACE INTO jira_filter_edit (filter_id, shares) VALUES (?, ?)";
  site.rows.run(edit, filter.id, JSON.stringify(filter.editShares));
}

/** Takes a filter away with all that hangs on it. */
export function removeFilter(site: Site, id: number): void {
  for (const table of ["jira_filter_edit", "jira_filter_favourite", "jira_filter_columns"])
    site.rows.run(`DELETE FROM ${table} WHERE filter_id = ?`, id);
  site.rows.run("DELETE FROM jira_filter WHERE id = ?", id);
}

function filterOfRow(row: FilterRow): Filter {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    jql: row.jql,
    ownerId: row.owner_id,
    shares: JSON.parse(row.shares) as Share[],
    editShares: JSON.parse(row.edit_shares ?? "[]") as Share[],
  };
}
