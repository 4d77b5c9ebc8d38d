/** What the queries' results are held against: predicates over plain issues, knowing nothing of how the sandbox searches. */
import { generatedIssues, generatedLinks } from "./generated-issues";
import { type Change, DAY, issues, links, type TestIssue } from "./jql-issues";

/** A query, and whether it finds an issue. */
export type ScannedQuery = readonly [query: string, isFound: (issue: TestIssue) => boolean];

const ISSUES = 120;
const SEED = 20_261_112;

const generated = generatedIssues(ISSUES, SEED);
/** All that is searched: issues written by hand and issues by chance, with the links between them. */
export const scanned = {
  issues: [...issues, ...generated],
  links: [...links, ...generatedLinks([...issues, ...generated], ISSUES, SEED)],
};

/** The words of a text as they stand, in lower case. */
export function wordsOf(text: string | null): string[] {
  return (text ?? "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether a text holds every one of the words. */
export function has(text: string | null, ...wanted: string[]): boolean {
  return wanted.every((word) => wordsOf(text).includes(word));
}

/** Whether a text holds the words one right after the other. */
export function hasPhrase(text: string | null, phrase: string): boolean {
  return ` ${wordsOf(text).join(" ")} `.includes(` ${phrase} `);
}

/** Whether any text of an issue holds the word. */
export function hasAnywhere({ summary, description, comments, impact, made }: TestIssue, word: string): boolean {
  const texts = [summary, description, ...comments, impact, made && `${made.priority} (matrix v${made.version})`];
  return texts.some((text) => has(text, word));
}

export type HistoryField = Change["field"];

/** The changes of one field, oldest first. */
export function changesOf(issue: TestIssue, field: HistoryField): Change[] {
  return issue.changes.filter((change) => change.field === field);
}

/** A value for as long as it stood: from `start` on, up to but not at `end`. */
export type Held = { value: string | null; by: string; start: number; end: number };

/** What a field held since the issue was made, each value with who gave it. */
export function heldBy(issue: TestIssue, field: HistoryField): Held[] {
  const changes = changesOf(issue, field);
  const first = changes[0] ? changes[0].from : issue[field];
  const starts = [
    { value: first, by: issue.creator, start: issue.created },
    ...changes.map(({ to, by, at }) => ({ value: to, by, start: at })),
  ];
  return starts.map((held, index) => ({ ...held, end: starts[index + 1]?.start ?? Infinity }));
}

/** Whether a field ever held one of the values, where `isMeant` of the time it did. */
export function everHeld(
  issue: TestIssue,
  field: HistoryField,
  values: (string | null)[],
  isMeant: (held: Held) => boolean = () => true,
): boolean {
  return heldBy(issue, field).some((held) => values.includes(held.value) && isMeant(held));
}

/** Whether a value stood at some moment from `from` on and before `to`. */
export function stoodWithin({ start, end }: Held, from: number, to: number): boolean {
  return start < to && end > from;
}

/** The ids of the issues that links of a type lead to from an issue. */
export function leadsTo(type: string, from: number): number[] {
  return scanned.links.flatMap(([id, inward, outward]) => (id === type && inward === from ? [outward] : []));
}

/** The ids of the issues that links of a type lead from to an issue. */
export function leadsFrom(type: string, to: number): number[] {
  return scanned.links.flatMap(([id, inward, outward]) => (id === type && outward === to ? [inward] : []));
}

/** Whether a moment falls on a day, given as its first moment. */
export function isOn(moment: number, day: number): boolean {
  return moment >= day && moment < day + DAY;
}
