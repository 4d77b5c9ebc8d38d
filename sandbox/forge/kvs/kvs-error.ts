/** What the storage says no with: becomes `ForgeKvsAPIError` in the app, under the same code. */
export class KvsError extends Error {
  override readonly name = "KvsError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly context: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The request itself is wrong. @see https://developer.atlassian.com/platform/forge/storage-reference/ */
export function badRequest(code: string, message: string): KvsError {
  return new KvsError(400, code, message);
}

/** The magic one: the package turns it into `undefined`. */
export function keyNotFound(key: string): KvsError {
  return new KvsError(404, "KEY_NOT_FOUND", `The key "${key}" is not set.`);
}
