import { selfLink } from "../../formatters/links";
import { customTypeOf } from "../../store/custom-fields";
import type { Field } from "../../store/fields";
import { type Choice, manyOf, oneOf } from "./choice-kinds";
import type { CustomKind } from "./custom-kind";
import { cascadingKind, optionChoice } from "./options";
import { groupChoice, personChoice } from "./people";
import { dateKind, momentKind, numberKind, paragraphsKind, textKind, urlKind } from "./plain-kinds";

const inBrackets = (ids: readonly string[]): string => `[${ids.join(", ")}]`;

const labelChoice: Choice = {
  identify(raw) {
    if (typeof raw !== "string") return { refused: "data was not an array of strings" };
    return /\s/.test(raw) || raw === "" ? { refused: `The label '${raw}' contains spaces which is invalid.` } : { id: raw };
  },
  element: (label) => label,
  show: (_, label) => ({ words: label, json: label }),
  choices: ({ site, field }) => ({
    autoCompleteUrl: selfLink(site, `/jql/autocompletedata/suggestions?fieldName=${field.id}&fieldValue=`),
  }),
};

const KINDS: Readonly<Record<string, CustomKind>> = {
  textfield: textKind,
  textarea: paragraphsKind,
  url: urlKind,
  float: numberKind,
  datepicker: dateKind,
  datetime: momentKind,
  select: oneOf(optionChoice),
  radiobuttons: oneOf(optionChoice),
  multiselect: manyOf(optionChoice, { separator: ",", raw: inBrackets }),
  multicheckboxes: manyOf(optionChoice, { separator: ",", raw: inBrackets }),
  cascadingselect: cascadingKind,
  labels: manyOf(labelChoice, { separator: " ", raw: () => "" }),
  userpicker: oneOf(personChoice),
  multiuserpicker: manyOf(personChoice, { separator: ", ", raw: inBrackets }),
  grouppicker: oneOf(groupChoice),
  multigrouppicker: manyOf(groupChoice, { separator: ", ", raw: inBrackets }),
};

/** What a custom field of Jira's own takes and shows; null for a system field and an app's. */
export function kindOf(field: Field): CustomKind | null {
  const type = field.isCustom && field.forge === null ? customTypeOf(field) : null;
  return (type !== null && KINDS[type]) || null;
}
