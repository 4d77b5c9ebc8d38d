import type { FieldConfiguration } from "../../seams";
import type { Site } from "../site";
import { contextFor, contextsOf } from "../store/field-contexts";
import type { Field } from "../store/fields";

type Row = {
  readonly id: number;
  readonly context_id: number;
  readonly configuration: string | null;
  readonly value_schema: string | null;
};

/** What an app keeps for each context of a field of its own type, one for every context the field has. */
export function configurationsOf(site: Site, field: Field): FieldConfiguration[] {
  const contextIds = contextsOf(site, field).map(({ id }) => id);
  return contextIds.map((contextId) => configurationOfRow(rowOf(site, contextId)));
}

/** The one that holds for a project and a work type; null where the field is in no context of theirs. */
export function configurationFor(site: Site, field: Field, projectId: number, issueTypeId: string): FieldConfiguration | null {
  contextsOf(site, field);
  const context = contextFor(site, field, projectId, issueTypeId);
  if (context === null || context.id === null) return null;
  return configurationOfRow(rowOf(site, context.id));
}

/** Replaces what is kept under an id; what is not given is taken away. Only inside a write. */
export function putConfiguration(site: Site, { id, configuration, schema }: Omit<FieldConfiguration, "fieldContextId">): void {
  const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
  const update = "UPDATE jira_field_configuration SET configuration = ?, value_schema = ? WHERE id = ?";
  site.rows.run(update, json(configuration), json(schema), Number(id));
}

function rowOf(site: Site, contextId: number): Row {
  const known = site.rows.one<Row>("SELECT * FROM jira_field_configuration WHERE context_id = ?", contextId);
  if (known) return known;
  const id = site.write(() => {
    const made = site.rows.nextId("field-configuration");
    site.rows.run("INSERT INTO jira_field_configuration (id, context_id) VALUES (?, ?)", made, contextId);
    return made;
  });
  return { id, context_id: contextId, configuration: null, value_schema: null };
}

function configurationOfRow({ id, context_id, configuration, value_schema }: Row): FieldConfiguration {
  return {
    id: String(id),
    fieldContextId: String(context_id),
    ...(configuration !== null && { configuration: JSON.parse(configuration) as unknown }),
    ...(value_schema !== null && { schema: JSON.parse(value_schema) as unknown }),
  };
}
