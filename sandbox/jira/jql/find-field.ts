import type { JqlCatalogue, JqlCustomField, JqlValueType } from "./catalogue";
import type { JqlField } from "./field";
import { customField, fieldPart } from "./fields/custom-field";
import { propertyField, propertyName } from "./fields/property-field";
import { systemFields } from "./fields/system-fields";
import { isSameName } from "./functions";
import { jqlErrors } from "./jql-error";

/**
 * Gives the field a query means by a name: one of Jira's own, a custom field (`Impact`, `cf[10050]`,
 * `customfield_10050`), a part of one (`Incident priority.Priority`) or an issue property that an app declared.
 * @throws {JqlError} when there is none, or more than one.
 */
export function findField(name: string, catalogue: JqlCatalogue): JqlField {
  const system = systemFields.get(name.toLowerCase());
  if (system) return system;

  const meant = [
    ...catalogue.customFields.flatMap((field) => meantBy(name, field)),
    ...catalogue.properties.flatMap((property) => {
      const clauseName = propertyName(property);
      const isMeant = clauseName === name || (property.alias !== null && isSameName(property.alias, name));
      return isMeant ? [{ clauseName, make: () => propertyField(property) }] : [];
    }),
  ];
  if (meant.length > 1)
    throw jqlErrors.ambiguousField(
      name,
      meant.map(({ clauseName }) => clauseName),
    );
  const [only] = meant;
  if (!only) throw jqlErrors.unknownField(name);
  return only.make();
}

function meantBy(name: string, field: JqlCustomField): { clauseName: string; make: () => JqlField }[] {
  const own = `cf[${field.id.replace("customfield_", "")}]`;
  const names = [...new Set([...field.clauseNames, field.name, field.id, own].map((known) => known.toLowerCase()))];
  const whole = names.includes(name.toLowerCase()) ? [{ clauseName: own, make: () => customField(field.id, field.type) }] : [];
  const parts = field.parts.flatMap(({ alias, type }: { alias: string; type: JqlValueType }) =>
    names.some((known) => isSameName(`${known}.${alias}`, name))
      ? [{ clauseName: `${own}.${alias}`, make: () => fieldPart(field.id, alias, type) }]
      : [],
  );
  return [...whole, ...parts];
}
