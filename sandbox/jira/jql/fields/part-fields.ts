import type { FunctionTable } from "../functions";
import { COMPONENT_FUNCTIONS, VERSION_FUNCTIONS } from "../part-functions";
import type { JqlCatalogue } from "../catalogue";
import type { JqlDataType, JqlField } from "../field";
import { isSameName } from "../functions";
import { rowPresence } from "../membership";
import { choiceField } from "./choice-field";

/** The components of an issue. */
export const componentField: JqlField = partField({
  dataType: "component",
  kind: "components",
  table: "jira_component",
  functions: COMPONENT_FUNCTIONS,
  known: ({ components }) => components,
});

/** The versions an issue is fixed in. What they once were is not searched. */
export const fixVersionField: JqlField = versionField("fixVersions");

/** The versions an issue affects. */
export const affectedVersionField: JqlField = versionField("versions");

type Part = {
  readonly dataType: JqlDataType;
  readonly kind: string;
  readonly table: string;
  readonly functions: FunctionTable;
  known(catalogue: JqlCatalogue): readonly { readonly id: number; readonly name: string }[];
};

function versionField(kind: "fixVersions" | "versions"): JqlField {
  return partField({ dataType: "version", kind, table: "jira_version", functions: VERSION_FUNCTIONS, known: ({ versions }) => versions });
}

/** Parts of projects have the same name in several: the name alone means all of them. */
function partField({ dataType, kind, table, functions, known }: Part): JqlField {
  return choiceField({
    dataType,
    presence: rowPresence(`jira_issue_part AS part WHERE part.issue_id = issue.id AND part.kind = '${kind}'`, "part.part_id"),
    find(text, catalogue) {
      const named = known(catalogue).filter(({ name }) => isSameName(name, text));
      return (named.length > 0 ? named : known(catalogue).filter(({ id }) => String(id) === text)).map(({ id }) => id);
    },
    functions,
    order: {
      by: [
        `(SELECT min(named.name COLLATE NOCASE) FROM jira_issue_part AS part JOIN ${table} AS named ON named.id = part.part_id
          WHERE part.issue_id = issue.id AND part.kind = '${kind}') COLLATE NOCASE`,
      ],
      direction: "ASC",
    },
  });
}
