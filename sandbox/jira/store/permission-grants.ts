import type { Site } from "../site";
import { freshId } from "./fresh-id";

export type Grant = {
  readonly permission: string;
  readonly holder_type: string;
  /** The id of a role, a group or an account; null where the type says it all. */
  readonly holder_parameter: string | null;
};
export type GrantRow = Grant & { readonly id: number };

/** The grants of a permission scheme, as they were made. */
export function grantsOf(site: Site, schemeId: number): GrantRow[] {
  return site.rows.all<GrantRow>("SELECT * FROM jira_permission_grant WHERE scheme_id = ? ORDER BY id", schemeId);
}

/** Adds a grant to a permission scheme and gives it with its id. */
export function addGrant(site: Site, schemeId: number, grant: Grant): GrantRow {
  const id = freshId(site, "jira_permission_grant");
  const insert = "INSERT INTO jira_permission_grant (id, scheme_id, permission, holder_type, holder_parameter) VALUES (?, ?, ?, ?, ?)";
  site.rows.run(insert, id, schemeId, grant.permission, grant.holder_type, grant.holder_parameter);
  return { id, ...grant };
}

/** Whether two grants give the same to the same. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return one.permission === other.permission && one.holder_type === other.holder_type && one.holder_parameter === other.holder_parameter;
}
