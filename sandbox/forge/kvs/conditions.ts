import { type EntityCatalogue, isOfType } from "./entity-catalogue";
import { badRequest } from "./kvs-error";
import type { Condition, Conditions } from "./requests";

/** Conditions by how many values each takes. */
const TWO_VALUES: ReadonlySet<Condition["condition"]> = new Set(["BETWEEN"]);
const FOR_STRINGS: ReadonlySet<Condition["condition"]> = new Set(["BEGINS_WITH", "CONTAINS", "NOT_CONTAINS"]);
const FOR_ANY_TYPE: ReadonlySet<Condition["condition"]> = new Set(["EXISTS", "NOT_EXISTS", "EQUAL_TO", "NOT_EQUAL_TO"]);

/** @throws {KvsError} when a condition does not fit the declared type of what it tests. */
export function checkConditions(catalogue: EntityCatalogue, entityName: string, conditions: Conditions): void {
  for (const { property, condition, values } of listOf(conditions)) {
    const type = catalogue.testableType(entityName, property);
    if (FOR_STRINGS.has(condition) && type !== "string")
      throw badRequest("INVALID_FILTER_CONDITION", `${condition} tests strings; "${property}" is ${type}.`);
    if (type === "boolean" && !FOR_ANY_TYPE.has(condition))
      throw badRequest("INVALID_FILTER_CONDITION", `${condition} cannot test the boolean "${property}".`);
    if (values.length < (TWO_VALUES.has(condition) ? 2 : 1))
      throw badRequest("INSUFFICIENT_FILTER_VALUES", `${condition} takes two values.`);
    const testsPresence = condition === "EXISTS" || condition === "NOT_EXISTS";
    if (!testsPresence && !values.every((value) => isOfType(value, type))) {
      throw badRequest("INVALID_FILTER_VALUES", `The values for "${property}" are not ${type}.`);
    }
  }
}

/** Whether the value meets the conditions: all of an `and`, any of an `or`. */
export function conditionsMet(conditions: Conditions, value: unknown): boolean {
  const attributes = value as Record<string, unknown>;
  const met = (each: Condition): boolean => isMet(each.condition, each.values, attributes[each.property]);
  return "and" in conditions ? conditions.and.every(met) : conditions.or.some(met);
}

/** The conditions in a list. */
export function listOf(conditions: Conditions): readonly Condition[] {
  return "and" in conditions ? conditions.and : conditions.or;
}

function isMet(condition: Condition["condition"], values: readonly unknown[], actual: unknown): boolean {
  if (condition === "EXISTS") return actual !== undefined;
  if (condition === "NOT_EXISTS") return actual === undefined;
  if (actual === undefined) return condition === "NOT_EQUAL_TO" || condition === "NOT_CONTAINS";
  const [first, second] = values as [never, never];
  const held = actual as never;
  switch (condition) {
    case "EQUAL_TO":
      return held === first;
    case "NOT_EQUAL_TO":
      return held !== first;
    case "GREATER_THAN":
      return held > first;
    case "GREATER_THAN_EQUAL_TO":
      return held >= first;
    case "LESS_THAN":
      return held < first;
    case "LESS_THAN_EQUAL_TO":
      return held <= first;
    case "BETWEEN":
      return held >= first && held <= second;
    case "BEGINS_WITH":
      return String(held).startsWith(first);
    case "CONTAINS":
      return String(held).includes(first);
    case "NOT_CONTAINS":
      return !String(held).includes(first);
  }
}
