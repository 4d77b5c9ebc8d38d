import { jqlErrors } from "./jql-error";
import { all, type Sql, sql } from "./sql";

/** What stands between words: anything but digits and letters. SQLite's lower() leaves letters beyond ASCII as they are. */
const BETWEEN = "[^0-9a-z_\u00c0-\u1fff\u2e80-\ud7ff]";

/**
 * Gives the condition that a text holds what `~` asks for: every word, as a whole word, in any order and any case;
 * words in double quotes one after another. `*` and `?` stand for the rest of a word and for one letter.
 * Unlike Jira it knows no grammar of a language: "payments" does not find "payment".
 * @throws {JqlError} for an empty text or a leading wildcard.
 */
export function holdsWords(text: string, query: string, field: string): Sql {
  if (/^\s*[*?]/.test(query)) throw jqlErrors.leadingWildcard(query.trim(), field);
  const terms = [...query.matchAll(/"([^"]*)"?|([^\s"]+)/g)].flatMap(([, phrase, bare]) =>
    phrase === undefined ? wordsOf(bare ?? "").map((word) => [word]) : [wordsOf(phrase)],
  );
  const globs = terms.filter((words) => words.length > 0).map((words) => `*${BETWEEN}${words.map(globOf).join(BETWEEN)}${BETWEEN}*`);
  if (globs.length === 0) throw jqlErrors.emptyText(field);
  return all(globs.map((glob) => sql(`' ' || lower(${text}) || ' ' GLOB ?`, glob)));
}

/** SQL for all words of a document in Jira's document format, which is JSON. */
export function wordsOfDocument(column: string): string {
  return `(SELECT group_concat(atom, ' ') FROM json_tree(${column}) WHERE key = 'text')`;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_*?]+/u).filter((word) => word !== "");
}

function globOf(word: string): string {
  return [...word]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const upper = letter.toUpperCase();
      return /[^\0-\x7f]/.test(letter) && lower !== upper ? `[${lower}${upper}]` : lower;
    })
    .join("");
}
