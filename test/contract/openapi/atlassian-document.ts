/** Atlassian's own description of Jira's REST interface, where it is at hand, and what it says against a request. */
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const FILE = resolve(__dirname, "../../../../shared/contracts/jira-platform.v3.json");

export type HeardRequest = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: string };
export type Verdict = { readonly operation: string; readonly problems: readonly string[] };

type Schema = { readonly type?: string; readonly $ref?: string };
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema };
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Gives what judges requests by the document; null where the document is not there. */
export function atlassianDocument(): ((heard: HeardRequest) => Verdict) | null {
  if (!existsSync(FILE)) return null;
  const document = JSON.parse(readFileSync(FILE, "utf8")) as Document;
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
  addFormats.default(ajv);
  ajv.addSchema(document, "jira");
  const lenient = new Ajv({ strict: false, allErrors: true, coerceTypes: "array" });
  addFormats.default(lenient);
  lenient.addSchema(document, "jira");

  return (heard) => {
    const found = operationAt(document, heard);
    if (!found) return { operation: `${heard.method} ${heard.path}`, problems: ["is not in the document"] };
    const problems = [...queryProblems(lenient, found, heard.query), ...bodyProblems(ajv, found, heard.body)];
    return { operation: found.operationId, problems };
  };
}

/** The operation of a request: of several templates that fit, the one with the fewest parameters. */
function operationAt({ paths }: Document, { method, path }: HeardRequest): Operation | null {
  const fitting = Object.entries(paths)
    .filter(
      ([template, methods]) => method.toLowerCase() in methods && new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path),
    )
    .sort(([one], [other]) => one.split("{").length - other.split("{").length);
  return fitting[0]?.[1][method.toLowerCase()] ?? null;
}

function queryProblems(ajv: Ajv, { parameters = [] }: Operation, query: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const unknown = [...query.keys()].filter((name) => !known.some((parameter) => parameter.name === name));
  const missing = known.filter(({ name, required }) => required === true && !query.has(name));
  const wrong = known.flatMap(({ name, schema }) => {
    const given = query.getAll(name);
    if (given.length === 0 || schema === undefined) return [];
    return complaints(ajv, schema, schema.type === "array" ? given : given[0]).map((complaint) => `query ${name}: ${complaint}`);
  });
  return [
    ...unknown.map((name) => `query ${name} is not in the document`),
    ...missing.map(({ name }) => `query ${name} is missing`),
    ...wrong,
  ];
}

function bodyProblems(ajv: Ajv, { requestBody }: Operation, body: string): string[] {
  if (body === "") return requestBody?.required === true ? ["the body is missing"] : [];
  const schema = requestBody?.content?.["application/json"]?.schema;
  if (!requestBody || schema === undefined) return ["takes no body of JSON"];
  return complaints(ajv, schema, JSON.parse(body)).map((complaint) => `body ${complaint}`);
}

function complaints(ajv: Ajv, schema: Schema, value: unknown): string[] {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"jira#/components')) as Schema;
  const validate = ajv.compile(rooted);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`.trim());
}
