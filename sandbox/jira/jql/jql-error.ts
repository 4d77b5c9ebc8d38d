/** Why a query cannot be answered, in Jira's words. Gathered by the compiler; never leaves this folder as an exception. */
export class JqlError extends Error {
  override readonly name = "JqlError";
}

const DATE_FORMATS = `'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'`;

/** The sentences Jira answers to a query that parses but means nothing. Fields are named as the query names them. */
export const jqlErrors = {
  unknownField: (field: string) => new JqlError(`Field '${field}' does not exist or you do not have permission to view it.`),
  ambiguousField: (field: string, ids: readonly string[]) =>
    // How Jira words this was not verified; that the name alone does not decide is.
    new JqlError(`Field '${field}' is ambiguous: more than one field has that name. Use one of ${ids.join(", ")} instead.`),
  notSortable: (field: string) => new JqlError(`Not able to sort using field '${field}'.`),
  unknownValue: (value: string, field: string) => new JqlError(`The value '${value}' does not exist for the field '${field}'.`),
  unknownIssue: (key: string, field: string) => new JqlError(`An issue with key '${key}' does not exist for field '${field}'.`),
  unknownFunction: (call: string) => new JqlError(`Unable to find JQL function '${call}'.`),
  functionNotForField: (name: string, field: string) =>
    new JqlError(`A value provided by the function '${name}' is invalid for the field '${field}'.`),
  listNotSupported: (operator: string, call: string, field: string) =>
    new JqlError(`Operator '${operator}' does not support the list value '${call}' for field '${field}'.`),
  // How Jira words the next three was not verified.
  appFunctionInList: (name: string) => new JqlError(`The function '${name}' of an app can not be one of several values.`),
  appFunctionInFragment: (name: string) => new JqlError(`The function '${name}' of an app can not be used in the JQL fragment of another.`),
  operatorNotOfFunction: (operator: string, name: string) =>
    new JqlError(`The operator '${operator}' is not supported by the function '${name}'.`),
  argumentCount: (name: string, expected: string, received: number) =>
    new JqlError(`Function '${name}' expected '${expected}' arguments but received '${received}'.`),
  badDuration: (name: string) =>
    new JqlError(`Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`),
  unknownGroup: (name: string, group: string) =>
    new JqlError(`Function '${name}' can not generate a list of users for group '${group}'; the group does not exist.`),
  // How Jira words this was not verified.
  unknownProject: (name: string, project: string) => new JqlError(`Function '${name}' could not find the project '${project}'.`),
  cyclicalFilter: (field: string, value: string, filter: string) =>
    new JqlError(
      `Field '${field}' with value '${value}' matches filter '${filter}' and causes a cyclical reference, this query can not be executed and should be edited.`,
    ),
  unknownLinkType: (name: string, link: string) => new JqlError(`Issue link type '${link}' could not be found in function '${name}'.`),
  operatorNotSupported: (operator: string, field: string) =>
    new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`),
  emptyNotSupported: (field: string) => new JqlError(`The field '${field}' does not support searching for EMPTY values.`),
  emptyText: (field: string) => new JqlError(`The field '${field}' does not support searching for an empty string.`),
  leadingWildcard: (query: string, field: string) =>
    new JqlError(`The text query '${query}' for field '${field}' is not allowed to start with character '${query.charAt(0)}'.`),
  badDate: (value: string, field: string) =>
    new JqlError(`Date value '${value}' for field '${field}' is invalid. Valid formats include: ${DATE_FORMATS}.`),
  badPredicateDate: (value: string, predicate: string) =>
    new JqlError(`Date value '${value}' for predicate '${predicate}' is invalid. Valid formats include: ${DATE_FORMATS}.`),
  noDateFromFunction: (field: string, name: string) =>
    new JqlError(`A date for the field '${field}' provided by the function '${name}' is not valid.`),
  noPredicateDateFromFunction: (predicate: string, name: string) =>
    new JqlError(`A date for the predicate '${predicate}' provided by the function '${name}' is not valid.`),
  notANumber: (value: string, field: string) =>
    new JqlError(`Value '${value}' is invalid for the '${field}' custom field. Only numbers are allowed.`),
  noHistory: (field: string) => new JqlError(`History searches do not support the '${field}' field.`),
  predicateNotSupported: (operator: string, predicate: string) =>
    new JqlError(`The ${operator.toUpperCase()} operator does not support the use of the ${predicate} predicate.`),
  oneDate: (predicate: string) => new JqlError(`The ${predicate.toUpperCase()} predicate must be supplied with only 1 date value.`),
  twoDates: (predicate: string) => new JqlError(`The ${predicate.toUpperCase()} predicate must be supplied with exactly 2 date values.`),
};
