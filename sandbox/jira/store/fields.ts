import type { ForgeFieldModule } from "../../seams";
import type { Site } from "../site";

export type FieldSchema = {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
};

export type ForgeFieldOrigin = { readonly appId: string; readonly environmentId: string; readonly module: ForgeFieldModule };

export type Field = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isCustom: boolean;
  readonly isNavigable: boolean;
  readonly isOrderable: boolean;
  readonly isSearchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema: FieldSchema | null;
  /** Set when the field is of an app's manifest. */
  readonly forge: ForgeFieldOrigin | null;
};

type FieldRow = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly custom: number;
  readonly navigable: number;
  readonly orderable: number;
  readonly searchable: number;
  readonly clause_names: string;
  readonly schema: string | null;
  readonly forge: string | null;
};

function fieldOfRow(row: FieldRow): Field {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    isCustom: row.custom === 1,
    isNavigable: row.navigable === 1,
    isOrderable: row.orderable === 1,
    isSearchable: row.searchable === 1,
    clauseNames: JSON.parse(row.clause_names) as string[],
    schema: row.schema === null ? null : (JSON.parse(row.schema) as FieldSchema),
    forge: row.forge === null ? null : (JSON.parse(row.forge) as ForgeFieldOrigin),
  };
}

/** Jira's own fields in their order, then the custom ones. */
export function allFields({ rows }: Pick<Site, "rows">): readonly Field[] {
  return rows.kept("fields", () => rows.all<FieldRow>("SELECT * FROM jira_field ORDER BY position, id").map(fieldOfRow));
}

/** The field under an id (`customfield_10100`) or a key (an app field's ARI). */
export function findField(site: Site, idOrKey: string): Field | null {
  const row = site.rows.one<FieldRow>("SELECT * FROM jira_field WHERE id = ? OR key = ?", idOrKey, idOrKey);
  return row && fieldOfRow(row);
}
