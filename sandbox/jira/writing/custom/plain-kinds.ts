import { DateTime } from "luxon";
import { type AdfNode, isAdfDocument, textOfAdf } from "../../formatters/adf";
import { jiraDate } from "../../formatters/jira-date";
import { type CustomKind, isNothing } from "./custom-kind";

const TEXT_MAX = 255;
const PARAGRAPHS_MAX = 32_767;
const EMPTIED_WORDS = { raw: null, words: "" };
const EMPTIED_VALUE = { raw: "", words: "" };

/** A line of text. */
export const textKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_WORDS,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    if (typeof raw !== "string") return { refused: "Operation value must be a string" };
    if (raw.length > TEXT_MAX) return { refused: "The entered text is too long. It exceeds the allowed limit of 255 characters." };
    return { kept: raw };
  },
  describe: (_, kept) => ofWords(kept as string, kept),
};

/** Paragraphs, kept as a document. */
export const paragraphsKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_WORDS,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    if (!isAdfDocument(raw)) return { refused: "Operation value must be an Atlassian Document (see the Atlassian Document Format)" };
    const text = textOfAdf(raw);
    if (text.length > PARAGRAPHS_MAX)
      return { refused: "The entered text is too long. It exceeds the allowed limit of 32,767 characters." };
    return { kept: text === "" ? null : raw };
  },
  describe: (_, kept) => ofWords(textOfAdf(kept as AdfNode), kept),
};

/** An address on the web. */
export const urlKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_WORDS,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    if (typeof raw !== "string") return { refused: "Operation value must be a string" };
    return URL.canParse(raw) ? { kept: raw } : { refused: "Not a valid URL" };
  },
  describe: (_, kept) => ofWords(kept as string, kept),
};

/** A number, whole or not. */
export const numberKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_WORDS,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    return typeof raw === "number" && Number.isFinite(raw) ? { kept: raw } : { refused: "Operation value must be a number" };
  },
  describe: (_, kept) => ({ ...ofWords(String(kept), kept), number: kept as number }),
};

/** A day. */
export const dateKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_VALUE,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    if (typeof raw !== "string") return { refused: "Operation value must be a string" };
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(raw) && DateTime.fromISO(raw).isValid;
    return isDay ? { kept: raw } : { refused: `Error parsing date string: ${raw}` };
  },
  describe(_, kept) {
    const day = kept as string;
    const words = DateTime.fromISO(day, { zone: "utc" }).toFormat("d/LLL/yy", { locale: "en" });
    return { text: day, number: Date.parse(day), raw: day, words, json: day };
  },
};

/** The moment that a text of ISO 8601 with date and time says, in milliseconds; null for any other text. */
export function momentOf(text: string): number | null {
  const moment = DateTime.fromISO(text, { zone: "utc" });
  return text.includes("T") && moment.isValid ? moment.toMillis() : null;
}

/** A moment, kept in milliseconds. */
export const momentKind: CustomKind = {
  operations: ["set"],
  emptied: EMPTIED_VALUE,
  accept(raw) {
    if (isNothing(raw)) return { kept: null };
    if (typeof raw !== "string") return { refused: "Operation value must be a string" };
    const moment = momentOf(raw);
    return moment === null ? { refused: `Error parsing time: ${raw}` } : { kept: moment };
  },
  describe(_, kept) {
    const moment = kept as number;
    const words = DateTime.fromMillis(moment, { zone: "utc" }).toFormat("d/LLL/yy h:mm a", { locale: "en" });
    return {
      text: jiraDate(moment),
      number: moment,
      raw: DateTime.fromMillis(moment, { zone: "utc" }).toISO(),
      words,
      json: jiraDate(moment),
    };
  },
};

function ofWords(text: string, json: unknown): ReturnType<CustomKind["describe"]> & object {
  return { text, number: null, raw: null, words: text, json };
}
