import { ENTITY_LIMITS, KVS_LIMITS } from "../../limits";
import type { EntityDeclaration } from "../manifest/read-manifest";
import { badRequest, KvsError } from "./kvs-error";
import type { IndexEntry } from "./kvs-store";

export type AttributeType = EntityDeclaration["attributes"][string]["type"];
export type EntityIndex = { readonly name: string; readonly partition: readonly string[]; readonly range: string };

/** The entities the manifest declares, and what their declarations ask of values. */
export type EntityCatalogue = {
  /** @throws {KvsError} INVALID_ENTITY_TYPE when the manifest declares no such entity. */
  check(entityName: string): void;
  /** Gives where the value stands in the entity's indexes. @throws {KvsError} when it is not as declared. */
  entriesFor(entityName: string, value: unknown): readonly IndexEntry[];
  /** @throws {KvsError} INVALID_ENTITY_INDEX */
  index(entityName: string, indexName: string): EntityIndex;
  /** The type of an attribute a condition tests. @throws {KvsError} when there is none, or it is `any`. */
  testableType(entityName: string, attribute: string): AttributeType;
};

/** Gives the catalogue of the declarations. */
export function createEntityCatalogue(declarations: readonly EntityDeclaration[]): EntityCatalogue {
  const entities = new Map(declarations.map((declaration) => [declaration.name, declaration]));

  function declarationOf(entityName: string): EntityDeclaration {
    const declaration = entities.get(entityName);
    if (!declaration) throw badRequest("INVALID_ENTITY_TYPE", `The manifest declares no entity "${entityName}".`);
    return declaration;
  }

  return {
    check: (entityName) => void declarationOf(entityName),
    entriesFor(entityName, value) {
      const declaration = declarationOf(entityName);
      const attributes = checkedAttributes(declaration, value);
      return indexesOf(declaration).flatMap((index) => entryIn(index, attributes));
    },
    index(entityName, indexName) {
      const found = indexesOf(declarationOf(entityName)).find((index) => index.name === indexName);
      if (!found) throw badRequest("INVALID_ENTITY_INDEX", `The entity "${entityName}" has no index "${indexName}".`);
      return found;
    },
    testableType(entityName, attribute) {
      const type = declarationOf(entityName).attributes[attribute]?.type;
      if (!type) throw badRequest("INVALID_ENTITY_ATTRIBUTE", `The entity "${entityName}" has no attribute "${attribute}".`);
      if (type === "any") throw new KvsError(422, "INVALID_ENTITY_ATTRIBUTE", `No condition can test "${attribute}": its type is any.`);
      return type;
    },
  };
}

function indexesOf(declaration: EntityDeclaration): EntityIndex[] {
  return declaration.indexes.map((index) =>
    typeof index === "string"
      ? { name: index, partition: [], range: index }
      : { name: index.name, partition: index.partition ?? [], range: index.range[0] ?? "" },
  );
}

function checkedAttributes(declaration: EntityDeclaration, value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("INVALID_ENTITY_VALUE", `A value of the entity "${declaration.name}" is an object.`);
  }
  for (const [name, part] of Object.entries(value)) {
    const type = declaration.attributes[name]?.type;
    if (!type) throw badRequest("INVALID_ENTITY_ATTRIBUTE", `The entity "${declaration.name}" has no attribute "${name}".`);
    if (!isOfType(part, type)) throw badRequest("INVALID_ENTITY_VALUE", `The attribute "${name}" of "${declaration.name}" takes ${type}.`);
  }
  return value as Record<string, unknown>;
}

/** Whether a value is one the declared type takes. */
export function isOfType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case "string":
      return typeof value === "string" && value.trim() !== "";
    case "integer":
      return Number.isInteger(value) && (value as number) >= ENTITY_LIMITS.integerMin && (value as number) <= ENTITY_LIMITS.integerMax;
    case "float":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "any":
      return true;
  }
}

/** A value without one of the index's attributes is not in the index. */
function entryIn(index: EntityIndex, attributes: Record<string, unknown>): IndexEntry[] {
  const range = attributes[index.range];
  const partition = index.partition.map((name) => attributes[name]);
  if (range === undefined || partition.includes(undefined)) return [];
  if (Buffer.byteLength(partition.join("")) > KVS_LIMITS.partitionBytesMax || Buffer.byteLength(String(range)) > KVS_LIMITS.rangeBytesMax) {
    throw badRequest("INVALID_ENTITY_VALUE", `The value is too long for the index "${index.name}".`);
  }
  return [{ indexName: index.name, partition: JSON.stringify(partition), range: typeof range === "number" ? range : String(range) }];
}
