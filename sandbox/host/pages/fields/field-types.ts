import { askJira } from "../data/ask-jira";
import { forgetFields, readModules, type ForgeModule } from "../data/forge-modules";
import type { Field } from "../data/jira-shapes";

/** What the app keeps for one context of a field. */
export type ContextConfiguration = {
  readonly id: string;
  readonly fieldContextId: string;
  readonly contextName: string;
  readonly configuration?: unknown;
  readonly schema?: unknown;
};

/** A field that an administrator made of a type of the app's. */
export type TypedField = { readonly field: Field; readonly contexts: readonly ContextConfiguration[] };
export type FieldType = { readonly module: ForgeModule; readonly fields: readonly TypedField[] };

type Page<Value> = { readonly values: readonly Value[] };

/** The field types of the app with the fields made of them. @throws {JiraError} 403 for who does not administer the site. */
export async function readFieldTypes(): Promise<readonly FieldType[]> {
  // Not the page's copy of the fields: one may have been made just now.
  const [modules, fields] = await Promise.all([readModules(), askJira<readonly Field[]>("/rest/api/3/field")]);
  const types = modules.filter(({ moduleType }) => moduleType === "jira:customFieldType");
  return Promise.all(
    types.map(async (module) => ({
      module,
      fields: await Promise.all(fields.filter(({ schema }) => schema?.custom === module.ari).map(readTypedField)),
    })),
  );
}

async function readTypedField(field: Field): Promise<TypedField> {
  const [contexts, configurations] = await Promise.all([
    askJira<Page<{ id: string; name: string }>>(`/rest/api/3/field/${field.id}/context`),
    askJira<Page<Omit<ContextConfiguration, "contextName">>>(`/rest/api/3/app/field/${field.id}/context/configuration`),
  ]);
  const names = new Map(contexts.values.map(({ id, name }) => [id, name]));
  return { field, contexts: configurations.values.map((each) => ({ ...each, contextName: names.get(each.fieldContextId) ?? "" })) };
}

/** Makes a field of a type. @throws {JiraError} with what is wrong with the name. */
export async function createField(name: string, type: string): Promise<void> {
  forgetFields();
  await askJira("/rest/api/3/field", { method: "POST", body: { name, type } });
}

/** Keeps what the app's page submitted for a context: `configuration` and, where it gives one, `schema`. */
export async function saveConfiguration(fieldId: string, id: string, submitted: unknown): Promise<void> {
  const { configuration, schema } = (submitted ?? {}) as { configuration?: unknown; schema?: unknown };
  await askJira(`/rest/api/3/app/field/${fieldId}/context/configuration`, {
    method: "PUT",
    body: { configurations: [{ id, configuration, schema }] },
  });
}
