/** The platform's limits, enforced by the sandbox with the platform's own codes. */

/** @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
export const KVS_LIMITS = {
  keyCharactersMax: 500,
  valueBytesMax: 240 * 1024,
  secretBytesMax: 128 * 1024,
  depthMax: 31,
  queryDefault: 10,
  queryMax: 100,
  filtersMax: 100,
  batchItemsMax: 25,
  transactionOperationsMax: 25,
  requestBytesMax: 4 * 1024 * 1024,
  partitionBytesMax: 1_700,
  rangeBytesMax: 900,
  /** Reads and writes are counted in units of this many bytes, rounded up for each request. */
  unitBytes: 10 * 1024,
  readUnitsPerMinute: 4_000,
  writeUnitsPerMinute: 4_000,
  requestsPerSecond: 1_000,
  ttlSecondsMax: 365 * 24 * 60 * 60,
  /** Forge promises deletion within this time after expiry; until then the value may still be read. We take all of it. */
  expiredReadableSeconds: 48 * 60 * 60,
} as const;

/** @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-custom-entities/ */
export const ENTITY_LIMITS = { integerMin: -2_147_483_648, integerMax: 2_147_483_647 } as const;

/** @see https://developer.atlassian.com/platform/forge/limits-invocation/ */
export const INVOCATION_LIMITS = {
  interactiveSeconds: 25,
  backgroundSeconds: 55,
  frontEndRequestBytesMax: 500 * 1024,
  frontEndResponseBytesMax: 5 * 1024 * 1024,
  payloadBytesMax: 5 * 1024 * 1024,
  /** Of one person. */
  invocationsPerUserPerMinute: 1_200,
  /** Of one installation, whoever or whatever starts them. */
  invocationsPerMinute: 7_000,
  invocationsPerSecond: 300,
  memoryMbDefault: 512,
  /** The manifest's schema lets pass up to 4,096, the documentation names this; what asks for more gets this much. */
  memoryMbMax: 1_024,
  /** Of one invocation, to the outside; Jira and the platform are not counted. */
  egressPerRuntimeMinute: 100,
  logLinesPerRuntimeMinute: 100,
  logBytesMax: 200 * 1024,
} as const;

/** The ports of the outside. @see https://developer.atlassian.com/platform/forge/runtime-reference/fetch-api/ */
export const EGRESS_PORTS: readonly string[] = ["80", "8080", "443", "8443", "8444", "7990", "8089", "8090", "8085", "8060"];

/** @see https://developer.atlassian.com/platform/forge/limits-async-events/ */
export const QUEUE_LIMITS = {
  eventsPerPush: 50,
  eventsPerMinute: 500,
  payloadBytesMax: 200 * 1024,
  /** Of one event, where the consumer may run for longer than 55 seconds. */
  longConsumerEventBytesMax: 100 * 1024,
  delaySecondsMax: 900,
  pushesPerChain: 1_000,
  retryAfterSecondsMax: 900,
  retentionSeconds: 24 * 60 * 60,
} as const;

/** @see https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
export const EVENT_LIMITS = {
  retriesMax: 4,
  retryAfterSecondsMax: 900,
  /** Of events and of queues alike. */
  retryDataBytesMax: 4 * 1024,
  payloadBytesMax: 200_000,
  filterCharactersMax: 10_000,
  /** Different paths into entity properties, of all triggers of an app together. */
  propertyPathsMax: 5,
} as const;

/** Of one installation, publishing, subscribing and signing together. @see https://developer.atlassian.com/platform/forge/limits-realtime/ */
export const REALTIME_LIMITS = { operationsPerSecond: 50 } as const;

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/ */
export const PRIVACY_LIMITS = { accountsPerRequest: 90 } as const;

/** @see https://developer.atlassian.com/platform/forge/events-reference/app-events/ */
export const APP_EVENT_LIMITS = { eventsPerPublish: 10 } as const;

/** How long the platform waits before it tries again what it broke off itself. Forge names no figure; these are ours. */
export const PLATFORM_RETRY = { firstSeconds: 30, secondsMax: 900 } as const;

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/ */
export const SCHEDULE_SECONDS = { fiveMinute: 300, hour: 3_600, day: 86_400, week: 604_800 } as const;

/** The first run of a schedule after the app is deployed. */
export const SCHEDULE_FIRST_RUN_SECONDS = 300;
