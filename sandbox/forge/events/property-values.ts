import type { PropertyPath } from "../manifest/property-paths";

/** Gives the value of an entity's property; undefined when it is not set. */
export type ReadProperty = (entity: "issue" | "project", id: string, key: string) => unknown;

/**
 * Gives what a path stands for when an event is about this payload: text, number, truth, or a list of them. Anything
 * else, and what is not there, is null. An event of a link is about its source.
 */
export function propertyValue(read: ReadProperty, { entity, key, parts }: PropertyPath, payload: Record<string, unknown>): unknown {
  const id = entity === "user" ? null : idOf(entity, payload);
  if (entity === "user" || id === null) return null;
  const value = parts.reduce(memberOf, read(entity, id, key));
  return isPrimitive(value) || (Array.isArray(value) && value.every(isPrimitive)) ? value : null;
}

function idOf(entity: "issue" | "project", payload: Record<string, unknown>): string | null {
  const { issue } = payload;
  const project = memberOf(memberOf(issue, "fields"), "project") ?? payload["project"];
  const found =
    entity === "issue" ? (memberOf(issue, "id") ?? payload["sourceIssueId"]) : (memberOf(project, "id") ?? payload["sourceProjectId"]);
  return typeof found === "string" || typeof found === "number" ? String(found) : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function isPrimitive(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
