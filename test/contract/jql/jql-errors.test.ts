import { isBounded } from "../../../sandbox/jira/jql/parse-jql";
import { NOW } from "./jql-issues";
import { aDatabase, search } from "./jql-site";

const database = aDatabase();
const errorsOf = (query: string): unknown => search(database, query, { now: NOW });

const OPERATORS = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const DATES =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

describe("a query that is no JQL", () => {
  test.each([
    ["invalid query", `Expecting operator but got 'query'. ${OPERATORS} (line 1, character 9)`],
    ["foo", `Expecting operator before the end of the query. ${OPERATORS}`],
    ["pri isnot empty", `Expecting operator but got 'isnot'. ${OPERATORS} (line 1, character 5)`],
    ["a=", "Expecting either a value, list or function before the end of the query."],
    ["a was", "Expecting either a value, list or function before the end of the query."],
    [
      "a=!",
      "Expecting either a value, list or function but got '!'. You must surround '!' in quotation marks to use it as a value. (line 1, character 3)",
    ],
    ["a=b c=d", "Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 5)"],
    ["a=b\nand c=d e", "Expecting either 'OR' or 'AND' but got 'e'. (line 2, character 9)"],
    ["project = PAY AND", "Expecting a field name at the end of the query."],
    ["project = PAY ORDER BY", "Expecting a field name at the end of the query."],
    [
      ", a = b",
      "Expecting a field name but got ','. You must surround ',' in quotation marks to use it as a field name. (line 1, character 1)",
    ],
    ["(a=b and c = d", "Expecting ')' before the end of the query."],
    ["a = func(", "Expecting ')' before the end of the query."],
    ["a = func(a,", "Expecting a function argument at the end of the query."],
    ["cf[29829 = world", "Expecting ']' but got '='. (line 1, character 10)"],
    ["order by a desc d", "Expecting ',' but got 'd'. (line 1, character 17)"],
    ["created >", "Expecting either a value, list or function before the end of the query."],
    ["priority in (High", "Expecting ')' before the end of the query."],
    ["priority in (High,", "Expecting either a value, list or function before the end of the query."],
    [
      "created > EMPTY",
      "Expecting either a value, list or function but got 'EMPTY'. You must surround 'EMPTY' in quotation marks to use it as a value. (line 1, character 11)",
    ],
    ["a=b order", "Expecting 'BY' before the end of the query."],
    ["a not was b", "Expecting 'IN' but got 'was'. (line 1, character 7)"],
    [
      "summary ~ select",
      "'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      "pri ^ empty",
      "The character '^' is a reserved JQL character. You must enclose it in a string or use the escape '\\u005e' instead. (line 1, character 5)",
    ],
    [
      "$status = open",
      "The character '$' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0024' instead. (line 1, character 1)",
    ],
    ['summary ~ "unclosed', "The quoted string 'unclosed' has not been completed. (line 1, character 11)"],
    ["summary ~ '", "The quoted string has not been completed. (line 1, character 11)"],
    [
      "project = PAY; DROP TABLE jira_issue",
      "The character ';' is a reserved JQL character. You must enclose it in a string or use the escape '\\u003b' instead. (line 1, character 14)",
    ],
  ])("%s", (query, sentence) => {
    expect(errorsOf(query)).toEqual({ errors: [`Error in the JQL Query: ${sentence}`] });
  });
});

describe("a query that means nothing", () => {
  test.each([
    ["universe = 42", "Field 'universe' does not exist or you do not have permission to view it."],
    ["issue.property[alert].state = open", "Field 'issue.property[alert].state' does not exist or you do not have permission to view it."],
    ["cf[99] = 1", "Field 'cf[99]' does not exist or you do not have permission to view it."],
    ["'Incident priority.PriorityId' = 1", "Field 'Incident priority.PriorityId' does not exist or you do not have permission to view it."],
    ["Team = Red", "Field 'Team' is ambiguous: more than one field has that name. Use one of cf[10060], cf[10061] instead."],
    ["order by universe", "Field 'universe' does not exist or you do not have permission to view it."],
    ["order by watcher", "Not able to sort using field 'watcher'."],
    ["project = NOPE", "The value 'NOPE' does not exist for the field 'project'."],
    ["status in (Open, Opened)", "The value 'Opened' does not exist for the field 'status'."],
    ["priority > Huge", "The value 'Huge' does not exist for the field 'priority'."],
    ["assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'."],
    ["key = PAY-99", "An issue with key 'PAY-99' does not exist for field 'key'."],
    ["key in (PAY-1, EMPTY)", "The field 'key' does not support searching for EMPTY values."],
    ["key is EMPTY", "The field 'key' does not support searching for EMPTY values."],
    ["summary = test", "The operator '=' is not supported by the 'summary' field."],
    ["status ~ open", "The operator '~' is not supported by the 'status' field."],
    ["'Incident priority' = High", "The operator '=' is not supported by the 'Incident priority' field."],
    ["comment is EMPTY", "The operator 'is' is not supported by the 'comment' field."],
    ["Impact > Low", "The operator '>' is not supported by the 'Impact' field."],
    ["summary ~ ''", "The field 'summary' does not support searching for an empty string."],
    ["summary ~ '*fix'", "The text query '*fix' for field 'summary' is not allowed to start with character '*'."],
    ["Cost = many", "Value 'many' is invalid for the 'Cost' custom field. Only numbers are allowed."],
    ["created > yesterday", `Date value 'yesterday' for field 'created' is invalid. ${DATES}`],
    ["created > '2026-13-01'", `Date value '2026-13-01' for field 'created' is invalid. ${DATES}`],
    ["created > currentUser()", "A date for the field 'created' provided by the function 'currentUser' is not valid."],
    ["created > startOfDay(soon)", "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier."],
    ["created > now(1)", "Function 'now' expected '0' arguments but received '1'."],
    ["assignee was bogus()", "Unable to find JQL function 'bogus()'."],
    ["assignee = bogus('a', b)", "Unable to find JQL function 'bogus('a', b)'."],
    ["status = currentUser()", "A value provided by the function 'currentUser' is invalid for the field 'status'."],
    ["assignee = membersOf(responders)", "Operator '=' does not support the list value 'membersOf(responders)' for field 'assignee'."],
    [
      "assignee in membersOf(robots)",
      "Function 'membersOf' can not generate a list of users for group 'robots'; the group does not exist.",
    ],
    ["issue in linkedIssues(PAY-1, eats)", "Issue link type 'eats' could not be found in function 'linkedIssues'."],
    ["issue in linkedIssues(PAY-99)", "An issue with key 'PAY-99' does not exist for field 'issue'."],
    ["summary was Open", "History searches do not support the 'summary' field."],
    ["Impact changed", "History searches do not support the 'Impact' field."],
    ["status changed from fred", "The value 'fred' does not exist for the field 'status'."],
    ["status changed by fred", "The value 'fred' does not exist for the field 'by'."],
    ["status changed after '20/12/10'", `Date value '20/12/10' for predicate 'after' is invalid. ${DATES}`],
    ["status changed after currentUser()", "A date for the predicate 'after' provided by the function 'currentUser' is not valid."],
    ["status changed before (-1d, -2d)", "The BEFORE predicate must be supplied with only 1 date value."],
    ["status changed during -1d", "The DURING predicate must be supplied with exactly 2 date values."],
  ])("%s", (query, sentence) => {
    expect(errorsOf(query)).toEqual({ errors: [sentence] });
  });

  test("every wrong condition is told, in the order of the query", () => {
    expect(errorsOf("project = NOPE and (universe = 1 or status = Open) order by galaxy")).toEqual({
      errors: [
        "The value 'NOPE' does not exist for the field 'project'.",
        "Field 'universe' does not exist or you do not have permission to view it.",
        "Field 'galaxy' does not exist or you do not have permission to view it.",
      ],
    });
  });
});

test.each([
  ["project = PAY", true],
  ["project = PAY order by created", true],
  ["created > -1d", true],
  ["order by created", false],
  ["", false],
  ["  ", false],
  ["project = ", false],
])("%p bounded: %p", (query, bounded) => {
  expect(isBounded(query)).toBe(bounded);
});

describe("a hostile query", () => {
  test("a value is never SQL", () => {
    expect(search(database, `summary ~ "x') OR 1=1 --"`, { now: NOW })).toEqual([]);
    expect(search(database, `labels = "' OR '1'='1"`, { now: NOW })).toEqual([]);
    expect(search(database, `Impact = "High' OR '1'='1"`, { now: NOW })).toEqual([]);
  });

  test("two thousand conditions are still answered", () => {
    const query = Array.from({ length: 2000 }, (_, index) => `labels = l${index}`).join(" or ");
    expect(search(database, `${query} or labels = outage`, { now: NOW })).toEqual(["PAY-1", "PAY-2"]);
  });

  test("nesting deeper than the stack is an error of the query", () => {
    expect(errorsOf("(".repeat(20_000) + "project = PAY" + ")".repeat(20_000))).toEqual({
      errors: [expect.stringContaining("Error in the JQL Query")],
    });
  });
});
