import type { ProjectRow } from "../../store/projects";
import type { Field } from "../../store/fields";
import type { Site } from "../../site";
import type { FieldRefusal } from "../field-change";

/** Where a value is about to stand: a field in the context that a project and a work type give it. */
export type CustomPlace = {
  readonly site: Site;
  readonly field: Field;
  readonly project: ProjectRow;
  /** null for a field of no options that never had a context made. */
  readonly contextId: number | null;
};

/** A value in the words of each place that shows one. */
export type CustomWords = {
  /** What lists and JQL see. */
  readonly text: string;
  /** What JQL compares of numbers and moments. */
  readonly number: number | null;
  /** `from` and `to` in the changelog; null where Jira keeps words only. */
  readonly raw: string | null;
  /** `fromString` and `toString` there. */
  readonly words: string;
  /** In an issue. */
  readonly json: unknown;
};

/** What a type of custom fields takes, keeps and shows. What is kept is JSON: ids of what has one, else the value. */
export type CustomKind = {
  /** As editmeta lists them. */
  readonly operations: readonly ("set" | "add" | "remove")[];
  /** What is to be kept of a request's value; null where the field is emptied. */
  accept(raw: unknown, place: CustomPlace): { readonly kept: unknown } | FieldRefusal;
  /** null where nothing is left of what was kept. */
  describe(site: Site, kept: unknown): CustomWords | null;
  /** What the changelog has for a field that was emptied. */
  readonly emptied: { readonly raw: string | null; readonly words: string };
  /** Of a field of many values: which one an element of a request names. */
  identify?(raw: unknown, place: CustomPlace): string | null;
  /** Of a field of many values: an element of a request for one that is kept. */
  element?(id: string): unknown;
  /** What editmeta says of the values there are. */
  choices?(place: CustomPlace): Record<string, unknown>;
};

/** Whether a request's value empties a field of one value. */
export function isNothing(raw: unknown): raw is null | undefined | "" {
  return raw === null || raw === undefined || raw === "";
}

/** The member of a request's object that is under the first of some keys. */
export function memberOf(raw: unknown, keys: readonly string[]): { by: string; value: string } | null {
  if (typeof raw !== "object" || raw === null) return null;
  for (const by of keys) {
    const value = (raw as Record<string, unknown>)[by];
    if (typeof value === "string" || typeof value === "number") return { by, value: String(value) };
  }
  return null;
}
