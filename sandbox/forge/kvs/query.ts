import { KVS_LIMITS } from "../../limits";
import { checkConditions, conditionsMet, listOf } from "./conditions";
import { isOfType } from "./entity-catalogue";
import { badRequest } from "./kvs-error";
import { type Row, rowOf, spaceName } from "./kvs-store";
import { rangeSql } from "./range-sql";
import type { EntityQueryRequest, KeyQueryRequest, RangeCondition } from "./requests";
import { type Ground, type Outcome, shown } from "./single-key";

type SqlValue = string | number;

/** SQLite plans a statement anew each time a bare `LIMIT ?` gets its value; a value that is worked out leaves the plan alone. */
const LIMIT = "+?";

/** `/query`: plain values by the beginning of their key, in the order of keys. */
export function queryKeys(ground: Ground, request: KeyQueryRequest): Outcome {
  const limit = pageSize(request.limit, "LIST_QUERY_LIMIT_EXCEEDED");
  const [where, ...more] = request.where ?? [];
  if (more.length > 0) throw badRequest("QUERY_WHERE_INVALID", "A query has one where.");
  if (where && where.property !== "key") throw badRequest("QUERY_WHERE_FIELD_INVALID", "A query tests the key only.");
  if (where && where.condition !== "BEGINS_WITH") throw badRequest("QUERY_WHERE_INVALID", "A query tests with BEGINS_WITH only.");
  const prefix = where ? String(where.values[0]) : "";
  const after = request.after === undefined ? "" : String(openCursor(request.after)[0]);
  const rows = ground.store
    .statement(
      `SELECT * FROM ${ground.store.view.tables().rows} WHERE space = 'value' AND key > ? AND substr(key, 1, ?) = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY key LIMIT ${LIMIT}`,
    )
    .all(after, prefix.length, prefix, ground.store.goneBefore(), limit + 1)
    .map(rowOf);
  return page(rows, limit, request.options?.metadataFields, (row) => [row.key]);
}

/**
 * `/entity/query`: one index, one partition, a range, then filters. Filters are
 * applied to the page, not before it: a page may be empty and have a cursor.
 *
 * Queries see what the store's view shows them: everything at once, or late.
 */
export function queryEntity(ground: Ground, request: EntityQueryRequest): Outcome {
  const limit = pageSize(request.limit, "COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE");
  const { from, values, rangeColumn, keyColumn } = source(ground, request);
  if (request.filters) {
    if (listOf(request.filters).length > KVS_LIMITS.filtersMax)
      throw badRequest("INVALID_FILTER_VALUES", `A query has at most ${KVS_LIMITS.filtersMax} conditions.`);
    checkConditions(ground.catalogue, request.entityName, request.filters);
  }
  const descending = request.sort === "DESC";
  const clauses = ["(expires_at IS NULL OR expires_at > ?)"];
  values.push(ground.store.goneBefore());
  if (request.range) {
    const range = rangeSql(rangeColumn, request.range);
    clauses.push(range.sql);
    values.push(...range.values);
  }
  if (request.cursor !== undefined) {
    clauses.push(`(${rangeColumn}, ${keyColumn}) ${descending ? "<" : ">"} (?, ?)`);
    values.push(...openCursor(request.cursor));
  }
  const direction = descending ? "DESC" : "ASC";
  const found = ground.store
    .statement(
      `SELECT kvs.*, ${rangeColumn} AS range_value ${from} AND ${clauses.join(" AND ")} ORDER BY ${rangeColumn} ${direction}, ${keyColumn} ${direction} LIMIT ${LIMIT}`,
    )
    .all(...values, limit + 1);
  const rangeOf = new Map(found.map((row) => [row["key"] as string, row["range_value"] as SqlValue]));
  const { filters } = request;
  return page(
    found.map(rowOf),
    limit,
    request.options?.metadataFields,
    (row) => [rangeOf.get(row.key) ?? "", row.key],
    (row) => !filters || conditionsMet(filters, row.value),
  );
}

/** The free index of every entity: all of it, by key. */
const BY_KEY = "by-key";

type Source = { readonly from: string; readonly values: SqlValue[]; readonly rangeColumn: string; readonly keyColumn: string };

function source(ground: Ground, request: EntityQueryRequest): Source {
  const space = spaceName({ kind: "entity", entityName: request.entityName });
  ground.catalogue.check(request.entityName);
  const tables = ground.store.view.tables();
  if (request.indexName === BY_KEY)
    return { from: `FROM ${tables.rows} kvs WHERE kvs.space = ?`, values: [space], rangeColumn: "kvs.key", keyColumn: "kvs.key" };

  const index = ground.catalogue.index(request.entityName, request.indexName);
  const partition = request.partition ?? [];
  if (partition.length !== index.partition.length) {
    throw badRequest(
      "INVALID_ENTITY_INDEX",
      `The index "${index.name}" takes ${index.partition.length} partition values, not ${partition.length}.`,
    );
  }
  index.partition.forEach((name, place) => checkType(ground, request.entityName, name, [partition[place]]));
  if (request.range) checkType(ground, request.entityName, index.range, request.range.values);
  return {
    from: `FROM ${tables.entries} entry JOIN ${tables.rows} kvs ON kvs.space = entry.space AND kvs.key = entry.key WHERE entry.space = ? AND entry.index_name = ? AND entry.partition = ?`,
    values: [space, index.name, JSON.stringify(partition)],
    rangeColumn: "entry.range",
    keyColumn: "entry.key",
  };
}

function checkType(ground: Ground, entityName: string, attribute: string, values: RangeCondition["values"]): void {
  const type = ground.catalogue.testableType(entityName, attribute);
  if (!values.every((value) => isOfType(value, type)))
    throw badRequest("INVALID_FILTER_VALUES", `The values for "${attribute}" are not ${type}.`);
}

function page(
  rows: readonly Row[],
  limit: number,
  fields: Parameters<typeof shown>[1],
  place: (row: Row) => readonly SqlValue[],
  passes: (row: Row) => boolean = () => true,
): Outcome {
  const seen = rows.slice(0, limit);
  const last = seen.at(-1);
  const cursor = rows.length > limit && last ? { cursor: Buffer.from(JSON.stringify(place(last))).toString("base64url") } : {};
  const readBytes = seen.reduce((sum, row) => sum + row.bytes, 0);
  return { body: { data: seen.filter(passes).map((row) => shown(row, fields)), ...cursor }, readBytes, writeBytes: 0 };
}

function pageSize(asked: number | undefined, code: string): number {
  const limit = asked ?? KVS_LIMITS.queryDefault;
  if (limit < 1 || limit > KVS_LIMITS.queryMax) throw badRequest(code, `A page has 1 to ${KVS_LIMITS.queryMax} results, not ${limit}.`);
  return limit;
}

function openCursor(cursor: string): SqlValue[] {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString()) as SqlValue[];
  } catch {
    throw badRequest("INVALID_CURSOR", "The cursor is not one of ours.");
  }
}
