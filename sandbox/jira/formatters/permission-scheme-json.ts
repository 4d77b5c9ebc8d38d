import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import { type GrantRow, grantsOf } from "../store/permission-grants";
import type { SchemeRow } from "../store/schemes";
import { selfLink } from "./links";

type Json = Record<string, unknown>;

/** A permission scheme, with its grants where any are asked for: whatever `expand` names brings them. */
export function permissionSchemeJson(site: Site, scheme: SchemeRow, expand: string | undefined): Json {
  return {
    expand: "permissions,user,group,projectRole,field,all",
    id: scheme.id,
    self: selfLink(site, `/permissionscheme/${scheme.id}`),
    name: scheme.name,
    description: descriptionOf(site, "permission-scheme", scheme.id),
    ...((expand ?? "") === "" ? {} : { permissions: grantsOf(site, scheme.id).map((grant) => grantJson(site, scheme, grant)) }),
  };
}

/** A grant; a group is named by its name, and meant by its id. */
export function grantJson(site: Site, scheme: SchemeRow, grant: GrantRow): Json {
  return {
    id: grant.id,
    self: selfLink(site, `/permissionscheme/${scheme.id}/permission/${grant.id}`),
    holder: holderJson(site, grant),
    permission: grant.permission,
  };
}

function holderJson(site: Site, { holder_type: type, holder_parameter: value }: GrantRow): Json {
  if (value === null) return { type };
  if (type !== "group") return { type, parameter: value, value };
  const name = site.rows.one<{ name: string }>("SELECT name FROM jira_group WHERE id = ?", value)?.name ?? value;
  return { type, parameter: name, value, expand: "group" };
}
