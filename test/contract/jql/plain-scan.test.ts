import { NOW } from "./jql-issues";
import { aDatabase, search } from "./jql-site";
import { scanned } from "./plain-scan";
import { queriesInOrder, sortedKeys } from "./queries-in-order";
import { queriesOfHistory } from "./queries-of-history";
import { queriesOfNames } from "./queries-of-names";
import { queriesOfParts } from "./queries-of-parts";
import { queriesOfRelations } from "./queries-of-relations";
import { queriesOfTime } from "./queries-of-time";
import { queriesOfWords } from "./queries-of-words";
import { queriesTogether } from "./queries-together";
import { queriesThatAreNoJql, queriesThatMeanNothing } from "./refused-queries";

const QUERIES_LEAST = 150;
const database = aDatabase(scanned);
const found = [
  ...queriesOfNames,
  ...queriesOfWords,
  ...queriesOfTime,
  ...queriesOfParts,
  ...queriesOfRelations,
  ...queriesOfHistory,
  ...queriesTogether,
];
const refused = [...queriesThatAreNoJql, ...queriesThatMeanNothing];

test.each(found)("%s finds what a plain scan finds", (query, isFound) => {
  const keys = search(database, query, { now: NOW });

  expect(Array.isArray(keys) ? keys.toSorted() : keys).toEqual(
    scanned.issues
      .filter(isFound)
      .map(({ key }) => key)
      .sort(),
  );
});

test.each(queriesInOrder)("%p gives the issues as they are sorted by hand", (query, readings) => {
  expect(search(database, query, { now: NOW })).toEqual(sortedKeys(scanned.issues, readings));
});

test.each(queriesThatAreNoJql)("%s is refused, and where", (marked, sentence) => {
  const before = marked.split("‸")[0]!;
  const lines = before.split("\n");
  const place = before === marked ? "" : ` (line ${lines.length}, character ${lines.at(-1)!.length + 1})`;

  const errors = [`Error in the JQL Query: ${sentence}${place}`];
  expect(search(database, marked.replace("‸", ""), { now: NOW })).toEqual({ errors });
});

test.each(queriesThatMeanNothing)("%s is refused", (query, sentence) => {
  expect(search(database, query, { now: NOW })).toEqual({ errors: [sentence] });
});

test("at least a hundred and fifty queries are held against a plain scan", () => {
  const [matched, ordered] = [found.length, queriesInOrder.length];
  console.info(
    `${matched + ordered} queries by plain scan of ${scanned.issues.length} issues, ${ordered} of them in order; ${refused.length} refused.`,
  );

  expect(new Set(found.map(([query]) => query)).size).toBe(matched);
  expect(matched + ordered).toBeGreaterThanOrEqual(QUERIES_LEAST);
  // A scan that finds nothing anywhere would agree with a search that finds nothing.
  expect(found.filter(([, isFound]) => scanned.issues.some(isFound)).length).toBeGreaterThan(QUERIES_LEAST);
});
