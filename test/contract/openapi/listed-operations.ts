/** What the app says it asks of Jira, against what it was heard to ask. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { HeardRequest } from "./atlassian-document";

const LISTED = resolve(__dirname, "../../../tools/forge/jira-operations.json");

/** Listed, and never asked, with why it is listed all the same. */
export const NEVER_ASKED: Readonly<Record<string, string>> = {
  "GET /rest/api/3/search/jql":
    "the check of scopes reads a path that stands apart from its method as one to GET; the app searches by POST",
};

/** The operations that the app lists and nobody was heard to ask, by name. */
export function unaskedOperations(heard: readonly HeardRequest[]): readonly string[] {
  return listed()
    .filter((operation) => !heard.some((request) => isOf(operation, request)))
    .map(({ name }) => name);
}

/** What was asked and is not of an operation that the app lists, each once. */
export function unlistedRequests(heard: readonly HeardRequest[]): readonly string[] {
  const operations = listed();
  const unlisted = heard.filter((request) => !operations.some((operation) => isOf(operation, request)));
  return [...new Set(unlisted.map(({ method, path }) => `${method} ${path}`))];
}

type Listed = { readonly name: string; readonly method: string; readonly shape: RegExp };

function listed(): readonly Listed[] {
  const { paths } = JSON.parse(readFileSync(LISTED, "utf8")) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) => {
    const shape = new RegExp(`^${path.replace(/\{[^}]*\}/g, "[^/]+")}$`);
    return Object.keys(methods).map((key) => ({ name: `${key.toUpperCase()} ${path}`, method: key.toUpperCase(), shape }));
  });
}

function isOf({ method, shape }: Listed, request: HeardRequest): boolean {
  return request.method === method && shape.test(request.path);
}
