import { RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from "@atlaskit/jql-ast";

/** What the parser says of the first token it cannot take. */
export type Complaint = {
  readonly message: string;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  readonly charPositionInLine: number;
};

const OPERATORS = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";
const PREFIX = "Error in the JQL Query:";

/** Gives Jira's sentence for what the parser stopped at, with line and character where there are any. */
export function syntaxError(query: string, complaint: Complaint): string {
  const place = `(line ${complaint.line}, character ${complaint.charPositionInLine + 1})`;
  const expected = wantedAt(query.slice(0, complaint.start), expectedAt(complaint.message));
  if (complaint.message.includes("'<EOF>'") || complaint.start >= query.length) return `${PREFIX} ${atTheEnd(expected)}`;

  const token = query.slice(complaint.start, Math.max(complaint.stop, complaint.start + 1));
  return `${PREFIX} ${inherent(token) ?? unexpected(token, expected)} ${place}`;
}

function expectedAt(message: string): ReadonlySet<string> {
  const [, list] = /expecting \{(.*)\}$/s.exec(message) ?? [];
  if (list !== undefined) return new Set(list.split(", ").map(bare));
  const [, one] = /expecting (.*)$/s.exec(message) ?? /missing (\S+) at/.exec(message) ?? [];
  return new Set(one === undefined ? [] : [bare(one)]);
}

/** The parser lists the same tokens for the right of `>` and for an argument: what stands before tells them apart. */
function wantedAt(before: string, expected: ReadonlySet<string>): ReadonlySet<string> {
  const isValue = expected.has("STRING") && !expected.has("CUSTOMFIELD") && !/[(,]\s*$/.test(before);
  return isValue ? new Set([...expected, "EMPTY"]) : expected;
}

function bare(token: string): string {
  return token.replace(/^'(.+)'$/s, "$1");
}

function atTheEnd(expected: ReadonlySet<string>): string {
  if (expected.has("CHANGED")) return `Expecting operator before the end of the query. The valid operators are ${OPERATORS}.`;
  if (expected.has("CUSTOMFIELD")) return "Expecting a field name at the end of the query.";
  if (expected.size === 0 || (expected.has("EMPTY") && expected.has("STRING")))
    return "Expecting either a value, list or function before the end of the query.";
  if (expected.has(")")) return "Expecting ')' before the end of the query.";
  if (expected.has("STRING")) return "Expecting a function argument at the end of the query.";
  return `Expecting ${either(expected)} before the end of the query.`;
}

/** What is wrong with a token wherever it stands. */
function inherent(token: string): string | null {
  const first = token.charAt(0);
  if (first === '"' || first === "'") {
    const text = token.slice(1);
    return text === "" ? "The quoted string has not been completed." : `The quoted string '${text}' has not been completed.`;
  }
  if (RESERVED_CHARACTERS_REGEX.test(first) && !"=!<>()~,[]".includes(first)) {
    const code = first.charCodeAt(0).toString(16).padStart(4, "0");
    return `The character '${first}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`;
  }
  return null;
}

/** Words of the grammar are told as what was expected in their place, all other reserved words as reserved. */
const GRAMMAR_WORDS: ReadonlySet<string> = new Set("and or not in is was changed order by asc desc empty null".split(" "));

function unexpected(token: string, expected: ReadonlySet<string>): string {
  const word = token.toLowerCase();
  if (RESERVED_WORDS.has(word) && !GRAMMAR_WORDS.has(word))
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  if (expected.has("CHANGED")) return `Expecting operator but got '${token}'. The valid operators are ${OPERATORS}.`;
  if (expected.has("CUSTOMFIELD"))
    return `Expecting a field name but got '${token}'. You must surround '${token}' in quotation marks to use it as a field name.`;
  if (expected.has("EMPTY") && expected.has("STRING"))
    return `Expecting either a value, list or function but got '${token}'. You must surround '${token}' in quotation marks to use it as a value.`;
  if (expected.has("STRING"))
    return `Expecting a function argument but got '${token}'. You must surround '${token}' in quotation marks to use it as an argument.`;
  if (expected.has("<EOF>") && expected.has("ORDER")) return `Expecting either 'OR' or 'AND' but got '${token}'.`;
  if (expected.has("<EOF>")) return `Expecting ',' but got '${token}'.`;
  return `Expecting ${either(expected)} but got '${token}'.`;
}

function either(expected: ReadonlySet<string>): string {
  return [...expected].map((token) => `'${token}'`).join(" or ");
}
