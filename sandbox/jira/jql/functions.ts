import type { Condition, FunctionCall, JqlContext, Written } from "./condition";
import { jqlErrors } from "./jql-error";
import type { Sought } from "./membership";
import { sql } from "./sql";

type JqlFunction = {
  /** A list takes `in` and `not in` only. */
  readonly isList: boolean;
  find(call: FunctionCall, field: string, context: JqlContext): readonly Sought[];
};
export type FunctionTable = Readonly<Record<string, JqlFunction>>;

/** Functions that stand for people, by their name in lower case. */
export const PERSON_FUNCTIONS: FunctionTable = {
  currentuser: {
    isList: false,
    find(call, _field, { viewer }) {
      expectArguments(call, 0, 0);
      return viewer.accountId === null ? [] : [viewer.accountId];
    },
  },
  membersof: {
    isList: true,
    find(call, _field, { catalogue }) {
      expectArguments(call, 1, 1);
      const name = call.given[0]!;
      const group = catalogue.groups.find((candidate) => isSameName(candidate.name, name));
      if (!group) throw jqlErrors.unknownGroup(call.name, name);
      return group.accountIds;
    },
  },
};

/** Functions that stand for issues, by their name in lower case. */
export const ISSUE_FUNCTIONS: FunctionTable = {
  linkedissues: {
    isList: true,
    find(call, field, { catalogue }) {
      expectArguments(call, 1, 2);
      const issue = catalogue.issue(call.given[0]!);
      if (!issue) throw jqlErrors.unknownIssue(call.given[0]!, field);
      const description = call.given[1];
      const types = catalogue.linkTypes.flatMap(({ id, inward, outward }) => [
        // Seen from the issue a link leads away from, the other end reads under the outward words.
        ...(description === undefined || isSameName(outward, description)
          ? [{ id, here: "inward_issue_id", there: "outward_issue_id" }]
          : []),
        ...(description === undefined || isSameName(inward, description)
          ? [{ id, here: "outward_issue_id", there: "inward_issue_id" }]
          : []),
      ]);
      if (types.length === 0 && description !== undefined) throw jqlErrors.unknownLinkType(call.name, description);
      return types.map(({ id, here, there }) =>
        sql(`SELECT ${there} FROM jira_issue_link WHERE ${here} = ? AND type_id = ?`, issue.id, id),
      );
    },
  },
  watchedissues: {
    isList: true,
    find(call, _field, { viewer }) {
      expectArguments(call, 0, 0);
      return [sql("SELECT issue_id FROM jira_watcher WHERE account_id = ?", viewer.accountId)];
    },
  },
};

const DATE_FUNCTIONS = "now startofday startofweek startofmonth startofyear endofday endofweek endofmonth endofyear";
const PART_FUNCTIONS = "releasedversions unreleasedversions latestreleasedversion earliestunreleasedversion componentsleadbyuser";
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(PERSON_FUNCTIONS),
  ...Object.keys(ISSUE_FUNCTIONS),
  ...DATE_FUNCTIONS.split(" "),
  ...PART_FUNCTIONS.split(" "),
  "updatedby",
]);

/** Whether a name in any case is one of Jira's own functions. */
export function isBuiltIn(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** @throws {JqlError} when there is no function of that name, for any field. */
export function expectKnown(call: FunctionCall): void {
  if (!isBuiltIn(call.name)) throw jqlErrors.unknownFunction(call.text);
}

/** Gives what the values of a condition stand for: texts through `find`, functions through the table, EMPTY as null. */
export function soughtBy(
  condition: Condition,
  context: JqlContext,
  find: (text: string) => readonly Sought[],
  functions: FunctionTable,
): Sought[] {
  return condition.values.flatMap((value) => soughtByOne(value, condition, context, find, functions));
}

function soughtByOne(
  value: Written,
  condition: Condition,
  context: JqlContext,
  find: (text: string) => readonly Sought[],
  functions: FunctionTable,
): readonly Sought[] {
  if (value.kind === "empty") return [null];
  if (value.kind === "text") return find(value.text);
  expectKnown(value);
  const known = functions[value.name.toLowerCase()];
  if (!known) throw jqlErrors.functionNotForField(value.name, condition.field);
  if (known.isList && !condition.operator.endsWith("in")) throw jqlErrors.listNotSupported(condition.operator, value.text, condition.field);
  return known.find(value, condition.field, context);
}

/** Names in queries are told apart by their letters alone, not by case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** @throws {JqlError} when a function was given fewer or more arguments than it takes. */
export function expectArguments(call: FunctionCall, least: number, most: number): void {
  if (call.given.length < least || call.given.length > most)
    throw jqlErrors.argumentCount(
      call.name,
      least === most ? String(least) : most === Infinity ? `${least}+` : `${least}-${most}`,
      call.given.length,
    );
}
