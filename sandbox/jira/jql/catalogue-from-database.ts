import type { Rows } from "../store/rows";
import { appFunctions } from "./app-functions/keep-app-functions";
import { precomputationOf } from "./app-functions/precomputations";
import type { JqlCatalogue, JqlCustomField, JqlIssue, JqlNamed, JqlProperty, JqlValueType, JqlVersion } from "./catalogue";

type ForgeModule = { type?: string; schema?: { properties?: Record<string, { type?: string; searchAlias?: string }> } };
type DeclaredProperty = {
  propertyKey?: string;
  entityType?: string;
  values?: { path: string; type: JqlProperty["type"]; searchAlias?: string }[];
};
/** A `jira:entityProperty`, or a `jira:entityPropertySet` of them. */
type PropertyModule = DeclaredProperty & { properties?: DeclaredProperty[] };
type VersionRow = Pick<JqlVersion, "id" | "name" | "projectId"> & { readonly released: number; readonly archived: number };
type FieldRow = JqlNamed & { clause_names: string; schema: string | null; forge: string | null };

/** Gives the words of the site as they stand in Jira's tables now; made anew for every query. Without `filterNamed` no filter is known. */
export function catalogueFromDatabase(rows: Pick<Rows, "all">, filterNamed: JqlCatalogue["filterNamed"] = () => null): JqlCatalogue {
  const members = rows.all<{ name: string; account_id: string }>(
    "SELECT jira_group.name, account_id FROM jira_group JOIN jira_group_member ON group_id = jira_group.id ORDER BY account_id",
  );
  return {
    customFields: rows
      .all<FieldRow>(
        "SELECT id, name, clause_names, schema, forge FROM jira_field WHERE custom = 1 AND searchable = 1 ORDER BY position, id",
      )
      .map(customFieldOf),
    properties: rows
      .all<{ entity_properties: string }>("SELECT entity_properties FROM jira_app ORDER BY app_id")
      .flatMap((app) => (JSON.parse(app.entity_properties) as PropertyModule[]).flatMap(propertiesOf)),
    projects: rows.all("SELECT id, key, name FROM jira_project ORDER BY id"),
    statuses: rows.all("SELECT id, name, category FROM jira_status ORDER BY position"),
    priorities: rows.all("SELECT id, name FROM jira_priority ORDER BY position"),
    resolutions: rows.all("SELECT id, name FROM jira_resolution ORDER BY position"),
    issueTypes: rows.all("SELECT id, name FROM jira_issue_type ORDER BY position"),
    linkTypes: rows.all("SELECT id, name, inward, outward FROM jira_link_type ORDER BY id"),
    accounts: rows.all("SELECT account_id AS accountId, email, display_name AS displayName FROM jira_account ORDER BY position"),
    groups: rows.all<{ name: string }>("SELECT name FROM jira_group ORDER BY name").map(({ name }) => ({
      name,
      accountIds: members.filter((member) => member.name === name).map((member) => member.account_id),
    })),
    components: rows.all("SELECT id, name, project_id AS projectId, lead_id AS leadId FROM jira_component ORDER BY id"),
    versions: rows
      .all<VersionRow>("SELECT id, name, project_id AS projectId, released, archived FROM jira_version ORDER BY id")
      .map(({ released, archived, ...version }) => ({ ...version, isReleased: released === 1, isArchived: archived === 1 })),
    filterNamed,
    appFunctions: appFunctions(rows),
    fragmentOf: (call) => precomputationOf(rows, call),
    issue(idOrKey) {
      const select = "SELECT id, key, number, project_id AS projectId FROM jira_issue WHERE";
      const [issue] = /^\d{1,15}$/.test(idOrKey)
        ? rows.all<JqlIssue>(`${select} id = ?`, Number(idOrKey))
        : rows.all<JqlIssue>(`${select} key = ?`, idOrKey.toUpperCase());
      return issue ?? null;
    },
  };
}

function customFieldOf(row: FieldRow): JqlCustomField {
  const module = row.forge === null ? null : (JSON.parse(row.forge) as { module: ForgeModule }).module;
  const schema = row.schema === null ? null : (JSON.parse(row.schema) as FieldSchema);
  return {
    id: row.id,
    name: row.name,
    clauseNames: JSON.parse(row.clause_names) as string[],
    type: module === null && schema !== null ? valueTypeOfSchema(schema) : valueTypeOf(module?.type),
    parts: Object.values(module?.schema?.properties ?? {}).flatMap((property) =>
      property.searchAlias === undefined ? [] : [{ alias: property.searchAlias, type: valueTypeOf(property.type) }],
    ),
  };
}

type FieldSchema = { type?: string; items?: string };

/** Of one of Jira's own custom fields: how a value of it, or one of its values, is searched. */
function valueTypeOfSchema({ type, items }: FieldSchema): JqlValueType {
  if (type === "array") return items === "string" ? "label" : valueTypeOfSchema(items === undefined ? {} : { type: items });
  if (type === "option-with-child") return "option";
  if (type === "user") return "person";
  return type === "date" || type === "datetime" || type === "option" || type === "group" ? type : valueTypeOf(type);
}

function valueTypeOf(type: string | undefined): JqlValueType {
  return type === "number" || type === "object" || type === "datetime" ? type : "string";
}

function propertiesOf(module: PropertyModule): JqlProperty[] {
  return (module.properties ?? [module]).flatMap(({ propertyKey, entityType = "issue", values = [] }) =>
    propertyKey === undefined || entityType !== "issue"
      ? []
      : values.map(({ path, type, searchAlias }) => ({ key: propertyKey, path, type, alias: searchAlias ?? null })),
  );
}
