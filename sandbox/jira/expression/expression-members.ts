import { ExpressionError, notEmulated } from "./expression-error";

/** An arrow function of an expression, callable by the list methods only. */
export class Lambda {
  constructor(readonly apply: (given: readonly unknown[]) => unknown) {}
}

type Method<Target> = (target: Target, given: readonly unknown[]) => unknown;

const STRING_METHODS: ReadonlyMap<string, Method<string>> = new Map<string, Method<string>>([
  ["includes", (text, [part]) => text.includes(textOf(part))],
  ["startsWith", (text, [part]) => text.startsWith(textOf(part))],
  ["endsWith", (text, [part]) => text.endsWith(textOf(part))],
  ["indexOf", (text, [part]) => text.indexOf(textOf(part))],
  ["toLowerCase", (text) => text.toLowerCase()],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["trim", (text) => text.trim()],
  ["split", (text, [separator]) => text.split(textOf(separator))],
  ["replace", (text, [part, by]) => text.replace(textOf(part), () => textOf(by))],
  ["slice", (text, [from, to]) => text.slice(numberOf(from), to === undefined ? undefined : numberOf(to))],
  ["toString", (text) => text],
]);
const LIST_METHODS: ReadonlyMap<string, Method<readonly unknown[]>> = new Map<string, Method<readonly unknown[]>>([
  ["includes", (list, [value]) => list.includes(value)],
  ["indexOf", (list, [value]) => list.indexOf(value)],
  ["join", (list, [separator]) => list.map(asText).join(separator === undefined ? "," : textOf(separator))],
  ["map", (list, [give]) => list.map((value, index) => lambdaOf(give).apply([value, index]))],
  ["filter", (list, [keep]) => list.filter((value, index) => lambdaOf(keep).apply([value, index]))],
  ["some", (list, [holds]) => list.some((value, index) => lambdaOf(holds).apply([value, index]))],
  ["every", (list, [holds]) => list.every((value, index) => lambdaOf(holds).apply([value, index]))],
  ["find", (list, [holds]) => list.find((value, index) => lambdaOf(holds).apply([value, index])) ?? null],
]);

/**
 * Gives a property of a value: only what the value itself holds, never what JavaScript hangs on it.
 * @throws {ExpressionError} for a property of null, as Jira does.
 */
export function propertyOf(target: unknown, name: unknown): unknown {
  if (target === null) throw new ExpressionError("Type null does not have any properties");
  if (name === "length" && (typeof target === "string" || Array.isArray(target))) return target.length;
  if (Array.isArray(target) && typeof name === "number") return fromHost(target[name]);
  if (isRecord(target)) return Object.hasOwn(target, String(name)) ? fromHost(target[String(name)]) : null;
  throw new ExpressionError(`Unrecognized property of ${typeName(target)}: "${String(name)}"`);
}

/** Gives what a method of a value answers; only the methods named here exist. */
export function callMethod(target: unknown, name: unknown, given: readonly unknown[]): unknown {
  if (target === null) throw new ExpressionError("Type null does not have any properties");
  if (typeof target === "string") return methodOf(STRING_METHODS, target, name)(target, given);
  if (Array.isArray(target)) return methodOf(LIST_METHODS, target, name)(target.map(fromHost), given);
  if (typeof target === "number" && name === "toString") return String(target);
  throw notEmulated(`method "${String(name)}" of ${typeName(target)}`);
}

/** Gives a value of the scope as the language knows it: what JavaScript leaves undefined is null. */
export function fromHost(value: unknown): unknown {
  return value === undefined || typeof value === "function" || typeof value === "symbol" ? null : value;
}

/** Gives the word Jira has for a value's type. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "List";
  if (value instanceof Lambda) return "Function";
  if (typeof value === "object") return "Map";
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Gives a value as it reads inside a text. @throws {ExpressionError} for lists, maps and functions. */
export function asText(value: unknown): string {
  if (typeof value === "object" && value !== null) throw new ExpressionError(`Can't convert ${typeName(value)} to String`);
  return String(value);
}

function methodOf<Target>(methods: ReadonlyMap<string, Method<Target>>, target: unknown, name: unknown): Method<Target> {
  const method = methods.get(String(name));
  if (!method) throw notEmulated(`method "${String(name)}" of ${typeName(target)}`);
  return method;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Lambda);
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw new ExpressionError(`Expected String, got ${typeName(value ?? null)}`);
  return value;
}

function numberOf(value: unknown): number {
  if (typeof value !== "number") throw new ExpressionError(`Expected Number, got ${typeName(value ?? null)}`);
  return value;
}

function lambdaOf(value: unknown): Lambda {
  if (!(value instanceof Lambda)) throw new ExpressionError(`Expected Function, got ${typeName(value ?? null)}`);
  return value;
}
