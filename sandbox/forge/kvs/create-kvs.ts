import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../clock";
import { KVS_LIMITS } from "../../limits";
import type { EntityDeclaration } from "../manifest/read-manifest";
import { batchDelete, batchGet, batchSet } from "./batch";
import { createEntityCatalogue } from "./entity-catalogue";
import { badRequest, KvsError } from "./kvs-error";
import { createKvsStore, type Space } from "./kvs-store";
import { queryEntity, queryKeys } from "./query";
import * as requests from "./requests";
import { deleteKey, type Ground, type Outcome, readKey, writeKey } from "./single-key";
import { createStorageRates } from "./storage-rates";
import { transact } from "./transaction";

export type KvsAnswer = {
  readonly status: number;
  readonly body?: unknown;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly bytes: number;
};

export type KvsOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly entities: readonly EntityDeclaration[];
  /** 0 unless told. */
  readonly queryLagSeconds?: number | undefined;
  /** Whether the rates a minute and a second are left out; they hold unless told. */
  readonly unlimited?: boolean | undefined;
};

export type Kvs = {
  /** Answers a request of `@forge/kvs`; `path` as in `/entity/get`. Never throws for what the app did wrong. */
  handle(path: string, body: string): KvsAnswer;
  /** How far behind the writes queries are from now on. */
  setQueryLag(seconds: number): void;
};

/** Forge's key-value and custom entity store for one installation. HOST.md 2.8. */
export function createKvs(options: KvsOptions): Kvs {
  const { database, clock } = options;
  const catalogue = createEntityCatalogue(options.entities);
  const store = createKvsStore(database, clock, options.queryLagSeconds);
  const ground: Ground = { store, catalogue, clock };
  const rates = options.unlimited ? null : createStorageRates(clock);

  return {
    setQueryLag: store.view.setLag,
    handle(path, text) {
      try {
        if (Buffer.byteLength(text) > KVS_LIMITS.requestBytesMax) throw badRequest("MAX_SIZE", "A request has at most 4 MB.");
        const operation = OPERATIONS[path];
        if (!operation) throw new KvsError(501, "NOT_EMULATED", `The sandbox does not emulate the storage operation ${path}.`);
        rates?.ask(path);
        return store.atomically(() => {
          const answer = counted(operation(ground, parseJson(text)));
          rates?.charge(path, answer);
          return answer;
        });
      } catch (error) {
        return refusal(error);
      }
    },
  };
}

type Operation = (ground: Ground, body: unknown) => Outcome;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...onKeys("", () => ({ kind: "value" })),
  ...onKeys("/secret", () => ({ kind: "secret" })),
  ...onKeys("/entity", (entityName) => ({ kind: "entity", entityName: entityName ?? "" })),
  "/query": (ground, body) => queryKeys(ground, parsed(requests.keyQueryRequest, body)),
  "/entity/query": (ground, body) => queryEntity(ground, parsed(requests.entityQueryRequest, body)),
  "/batch/set": (ground, body) => batchSet(ground, parsed(requests.batchSetRequest, body)),
  "/batch/get": (ground, body) => batchGet(ground, parsed(requests.batchGetRequest, body)),
  "/batch/delete": (ground, body) => batchDelete(ground, parsed(requests.batchDeleteRequest, body)),
  "/transaction": (ground, body) => transact(ground, parsed(requests.transactionRequest, body)),
};

function onKeys(prefix: string, spaceOf: (entityName: string | undefined) => Space): Record<string, Operation> {
  return {
    [`${prefix}/get`]: (ground, body) => {
      const request = parsed(requests.readRequest, body);
      return readKey(ground, spaceOf(request.entityName), request);
    },
    [`${prefix}/set`]: (ground, body) => {
      const request = parsed(requests.writeRequest, body);
      return ground.store.atomically(() => writeKey(ground, spaceOf(request.entityName), request));
    },
    [`${prefix}/delete`]: (ground, body) => {
      const request = parsed(requests.deleteRequest, body);
      return deleteKey(ground, spaceOf(request.entityName), request);
    },
  };
}

function parsed<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw badRequest("INVALID_REQUEST", z.prettifyError(result.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("INVALID_REQUEST", "The body is not JSON.");
  }
}

/** A read of nothing still counts one unit; what only writes reads none. */
function counted(outcome: Outcome): KvsAnswer {
  const { readBytes, writeBytes } = outcome;
  const isWrite = outcome.body === undefined || writeBytes > 0;
  return {
    status: 200,
    ...(outcome.body === undefined ? {} : { body: outcome.body }),
    readUnits: isWrite ? units(readBytes) : Math.max(1, units(readBytes)),
    writeUnits: isWrite ? Math.max(1, units(writeBytes)) : 0,
    bytes: readBytes + writeBytes,
  };
}

function units(bytes: number): number {
  return Math.ceil(bytes / KVS_LIMITS.unitBytes);
}

function refusal(error: unknown): KvsAnswer {
  if (!(error instanceof KvsError)) throw error;
  return {
    status: error.status,
    body: { code: error.code, message: error.message, ...error.context },
    readUnits: 1,
    writeUnits: 0,
    bytes: 0,
  };
}
