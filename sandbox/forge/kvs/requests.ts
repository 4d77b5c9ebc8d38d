/** The bodies `@forge/kvs` sends. HOST.md 2.8. */
import { z } from "zod";

const metadataFields = z.array(z.enum(["CREATED_AT", "UPDATED_AT", "EXPIRE_TIME"]));
const readOptions = z.strictObject({ metadataFields: metadataFields.optional() }).optional();
const ttl = z.strictObject({ value: z.number().int().positive(), unit: z.enum(["SECONDS", "MINUTES", "HOURS", "DAYS"]) });

const writeOptions = z
  .strictObject({
    ttl: ttl.optional(),
    keyPolicy: z.enum(["OVERRIDE", "FAIL_IF_EXISTS"]).optional(),
    returnValue: z.enum(["PREVIOUS", "LATEST"]).optional(),
    returnMetadataFields: metadataFields.optional(),
  })
  .optional();

/** In a transaction and a batch there is a time to live and nothing else. */
const ttlOnly = z.strictObject({ ttl: ttl.optional() }).optional();

const condition = z.strictObject({
  property: z.string(),
  condition: z.enum([
    "BEGINS_WITH",
    "BETWEEN",
    "EXISTS",
    "NOT_EXISTS",
    "GREATER_THAN",
    "GREATER_THAN_EQUAL_TO",
    "LESS_THAN",
    "LESS_THAN_EQUAL_TO",
    "CONTAINS",
    "NOT_CONTAINS",
    "EQUAL_TO",
    "NOT_EQUAL_TO",
  ]),
  values: z.array(z.unknown()).min(1),
});
const conditions = z.union([z.strictObject({ and: z.array(condition).min(1) }), z.strictObject({ or: z.array(condition).min(1) })]);
const key = z.string();
const entityName = z.string();
const value = z.unknown();

export const readRequest = z.strictObject({ key, entityName: entityName.optional(), options: readOptions });
export const writeRequest = z.strictObject({ key, entityName: entityName.optional(), value, options: writeOptions });
export const deleteRequest = z.strictObject({ key, entityName: entityName.optional() });
export const keyQueryRequest = z.strictObject({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z.array(condition).optional(),
  options: readOptions,
});
export const entityQueryRequest = z.strictObject({
  entityName,
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: condition.omit({ property: true }).optional(),
  filters: conditions.optional(),
  sort: z.enum(["ASC", "DESC"]).optional(),
  limit: z.number().int().optional(),
  cursor: z.string().optional(),
  options: readOptions,
});
export const batchSetRequest = z.array(z.strictObject({ key, entityName: entityName.optional(), value, options: ttlOnly }));
export const batchGetRequest = z.array(z.strictObject({ key, entityName: entityName.optional(), options: readOptions }));
export const batchDeleteRequest = z.array(deleteRequest);
export const transactionRequest = z.strictObject({
  set: z
    .array(z.strictObject({ key, value, entityName: entityName.optional(), conditions: conditions.optional(), options: ttlOnly }))
    .default([]),
  delete: z.array(z.strictObject({ key, entityName: entityName.optional(), conditions: conditions.optional() })).default([]),
  check: z.array(z.strictObject({ key, entityName, conditions })).default([]),
});

export type Condition = z.infer<typeof condition>;
export type Conditions = z.infer<typeof conditions>;
export type RangeCondition = Omit<Condition, "property">;
export type Ttl = z.infer<typeof ttl>;
export type MetadataFields = z.infer<typeof metadataFields>;
export type ReadRequest = z.infer<typeof readRequest>;
export type WriteRequest = z.infer<typeof writeRequest>;
export type DeleteRequest = z.infer<typeof deleteRequest>;
export type KeyQueryRequest = z.infer<typeof keyQueryRequest>;
export type EntityQueryRequest = z.infer<typeof entityQueryRequest>;
export type TransactionRequest = z.infer<typeof transactionRequest>;
