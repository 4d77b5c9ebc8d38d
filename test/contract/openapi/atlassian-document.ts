/** Atlassian's own description of Jira's REST interface, where it is at hand, and what it says against a request. */
import { Ajv, type Options, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const FILE = resolve(__dirname, "../../../../shared/contracts/jira-platform.v3.json");

export type HeardRequest = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: string };
export type Verdict = { readonly operation: string; readonly problems: readonly string[] };
export type Judge = (heard: HeardRequest) => Verdict;

type Schema = { readonly type?: string; readonly $ref?: string; readonly items?: { readonly type?: string } };
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema };
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

type FoundOperation = { readonly operation: Operation; readonly inPath: Readonly<Record<string, string>> };
type Complaints = (schema: Schema, value: unknown) => string[];

/** Gives what judges requests by the document; null where the document is not there. */
export function atlassianDocument(): Judge | null {
  if (!existsSync(FILE)) return null;
  const document = JSON.parse(readFileSync(FILE, "utf8")) as Document;
  const ofText = complainsBy(document, { coerceTypes: "array" });
  const ofJson = complainsBy(document, { coerceTypes: false });
  const operationAt = finderOf(document);

  return (heard) => {
    const found = operationAt(heard);
    if (!found) return { operation: `${heard.method} ${heard.path}`, problems: ["is not in the document"] };
    const { operation, inPath } = found;
    const problems = [
      ...pathProblems(ofText, operation, inPath),
      ...queryProblems(ofText, operation, heard.query),
      ...bodyProblems(ofJson, operation, heard.body),
    ];
    return { operation: operation.operationId, problems };
  };
}

/** The operation of a request: of several templates that fit, the one with the fewest parameters. */
function finderOf({ paths }: Document): (heard: HeardRequest) => FoundOperation | null {
  const templates = Object.entries(paths)
    .map(([template, methods]) => ({
      names: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name),
      shape: new RegExp(`^${template.replace(/\{[^}]+\}/g, "([^/]+)")}$`),
      methods,
    }))
    .sort((one, other) => one.names.length - other.names.length);
  return ({ method, path }) => {
    for (const { names, shape, methods } of templates) {
      const values = shape.exec(path)?.slice(1);
      const operation = methods[method.toLowerCase()];
      if (!values || !operation) continue;
      return { operation, inPath: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")])) };
    }
    return null;
  };
}

function pathProblems(complaints: Complaints, { parameters = [] }: Operation, inPath: Readonly<Record<string, string>>): string[] {
  return parameters.flatMap(({ name, in: where, schema }) =>
    where === "path" && schema !== undefined ? complaints(schema, inPath[name]).map((complaint) => `path ${name}: ${complaint}`) : [],
  );
}

function queryProblems(complaints: Complaints, { parameters = [] }: Operation, query: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === "query");
  const unknown = [...query.keys()].filter((name) => !known.some((parameter) => parameter.name === name));
  const missing = known.filter(({ name, required }) => required === true && !query.has(name));
  const wrong = known.flatMap(({ name, schema }) => {
    const given = query.getAll(name);
    if (given.length === 0 || schema === undefined) return [];
    if (given.length > 1 && schema.type !== "array") return [`query ${name} is given ${given.length} times`];
    return complaints(schema, schema.type === "array" ? listOf(schema, given) : given[0]).map((complaint) => `query ${name}: ${complaint}`);
  });
  return [
    ...unknown.map((name) => `query ${name} is not in the document`),
    ...missing.map(({ name }) => `query ${name} is missing`),
    ...wrong,
  ];
}

/** Whole numbers as numbers: ajv finds a value that is there twice only where it is of its type already. */
function listOf({ items }: Schema, given: readonly string[]): readonly unknown[] {
  return items?.type === "integer" ? given.map((text) => (/^\d+$/.test(text) ? Number(text) : text)) : given;
}

function bodyProblems(complaints: Complaints, { requestBody }: Operation, body: string): string[] {
  if (body === "") return requestBody?.required === true ? ["the body is missing"] : [];
  const schema = requestBody?.content?.["application/json"]?.schema;
  if (!requestBody || schema === undefined) return ["takes no body of JSON"];
  return complaints(schema, JSON.parse(body)).map((complaint) => `body ${complaint}`);
}

/** What a schema of the document has against a value; each schema is compiled once. */
function complainsBy(document: Document, options: Options): Complaints {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options });
  addFormats.default(ajv);
  ajv.addSchema(document, "jira");
  const validators = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    const rooted = (): Schema => JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"jira#/components')) as Schema;
    const validate = validators.get(schema) ?? ajv.compile(rooted());
    validators.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`.trim());
  };
}
