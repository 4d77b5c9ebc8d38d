import { RESERVED_WORDS } from "@atlaskit/jql-ast";
import type { Site } from "../site";
import { allFields } from "../store/fields";
import type { JqlAppFunction } from "./catalogue";
import { catalogueFromDatabase } from "./catalogue-from-database";
import { findField } from "./find-field";
import { JqlError } from "./jql-error";

type Json = Record<string, unknown>;

/** The fields a query may use with their operators, and the words it may not use bare. */
export function referenceData(site: Site): Json {
  const catalogue = catalogueFromDatabase(site.rows);
  return {
    jqlReservedWords: [...RESERVED_WORDS],
    visibleFieldNames: allFields(site).flatMap((field) => {
      const name = field.isCustom ? field.name : field.clauseNames[0];
      const known = name === undefined || !field.isSearchable ? null : found(() => findField(name, catalogue));
      if (known === null || name === undefined) return [];
      const clause = field.clauseNames.find((candidate) => candidate.startsWith("cf["));
      return [
        {
          value: name,
          displayName: clause === undefined ? name : `${name} - ${clause}`,
          ...(clause === undefined ? {} : { cfid: clause }),
          orderable: String(known.order !== undefined),
          searchable: "true",
          operators: [...known.operators, ...(known.history ? ["was", "was in", "was not", "was not in", "changed"] : [])],
        },
      ];
    }),
    visibleFunctionNames: [
      ...FUNCTIONS.map(({ name, isList }) => ({ value: name, displayName: name, isList: String(isList) })),
      ...catalogue.appFunctions.map(appFunctionJson),
    ],
  };
}

/** A function of an app is written with a place for each argument it must have. */
function appFunctionJson({ name, arguments: given, operators }: JqlAppFunction): Json {
  const places = given.filter(({ required }) => required).map(() => '""');
  const isList = operators.includes("in") || operators.includes("not in");
  const isSingle = operators.some((operator) => !operator.endsWith("in"));
  const value = `${name}(${places.join(", ")})`;
  return { value, displayName: value, isList: String(isList), supportsListAndSingleValueOperators: String(isList && isSingle) };
}

const one = (name: string): { name: string; isList: boolean } => ({ name: `${name}()`, isList: false });

/** The functions of this Jira as they are written, one value or a list of them. */
const FUNCTIONS = [
  ...["currentUser", "now", "startOfDay", "startOfWeek", "startOfMonth", "startOfYear"].map(one),
  ...["endOfDay", "endOfWeek", "endOfMonth", "endOfYear", "latestReleasedVersion", "earliestUnreleasedVersion"].map(one),
  ...["membersOf", "linkedIssues", "watchedIssues", "updatedBy", "releasedVersions", "unreleasedVersions", "componentsLeadByUser"].map(
    (name) => ({ name: `${name}()`, isList: true }),
  ),
];

/** What a look-up gives; null where the name leads to no one field. */
function found<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof JqlError) return null;
    throw error;
  }
}
