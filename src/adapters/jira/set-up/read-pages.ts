import type { Route } from "@forge/api";
import type { z } from "zod";
import { readJira } from "../ask-jira";

type Page<Value> = { readonly isLast: boolean; readonly values: readonly Value[] };

/** Every value of a list that Jira gives by pages, asked as the person. */
export async function readPages<Value>(pathFrom: (startAt: number) => Route, schema: z.ZodType<Page<Value>>): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (;;) {
    const { values, isLast } = await readJira("person", pathFrom(found.length), schema);
    found.push(...values);
    if (isLast || values.length === 0) return found;
  }
}

/** A list's queries ask for at most so many ids, so that an address stays short enough. */
export const IDS_A_REQUEST = 100;

/** The same for a list that is asked by ids, however many they are. */
export async function readPagesFor<Value>(
  ids: readonly string[],
  pathFrom: (chunk: readonly string[], startAt: number) => Route,
  schema: z.ZodType<Page<Value>>,
): Promise<readonly Value[]> {
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_A_REQUEST) }, (_, index) =>
    ids.slice(index * IDS_A_REQUEST, (index + 1) * IDS_A_REQUEST),
  );
  const found = await Promise.all(chunks.map((chunk) => readPages((startAt) => pathFrom(chunk, startAt), schema)));
  return found.flat();
}

/** A query that names a parameter once for each value. */
export function repeated(name: string, values: readonly string[]): URLSearchParams {
  return new URLSearchParams(values.map((value): [string, string] => [name, value]));
}
