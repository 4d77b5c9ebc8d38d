import { isBounded } from "../../../sandbox/jira/jql/parse-jql";
import { NOW } from "./jql-issues";
import { aDatabase, search } from "./jql-site";

const database = aDatabase();
const errorsOf = (query: string): unknown => search(database, query, { now: NOW });

test("every wrong condition is told, in the order of the query", () => {
  expect(errorsOf("project = NOPE and (universe = 1 or status = Open) order by galaxy")).toEqual({
    errors: [
      "The value 'NOPE' does not exist for the field 'project'.",
      "Field 'universe' does not exist or you do not have permission to view it.",
      "Field 'galaxy' does not exist or you do not have permission to view it.",
    ],
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
