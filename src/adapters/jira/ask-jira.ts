import { NeedsAuthenticationError, asApp, asUser } from "@forge/api";
import type { Route } from "@forge/api";
import type { z } from "zod";
import type { Voice } from "../../app/ports";
import type { PlatformErrorCode } from "../../core/platform-error";
import { PlatformError } from "../../core/platform-error";

type JiraRequest = { readonly method?: "GET" | "PUT" | "POST" | "DELETE"; readonly body?: unknown };
export type JiraResponse = Awaited<ReturnType<ReturnType<typeof asApp>["requestJira"]>>;

/**
 * Sends one request to Jira and gives its answer, whatever its status below 429.
 * @throws {PlatformError} "rate-limited" with Jira's own wish, "unavailable" for 5xx and for no answer at all.
 */
export async function askJira(voice: Voice, path: Route, request: JiraRequest = {}): Promise<JiraResponse> {
  const response = await send(voice, path, request);
  if (response.status === 429) {
    throw new PlatformError("jira", "rate-limited", `Failed to ask Jira: it answered 429 to ${path.value}.`, {
      retryAfterSeconds: wishedDelay(response),
    });
  }
  if (response.status >= 500)
    throw new PlatformError("jira", "unavailable", `Failed to ask Jira: it answered ${response.status} to ${path.value}.`);
  return response;
}

/**
 * Asks Jira and reads its answer through the schema.
 * @throws {PlatformError} as `askJira` and `readAnswer` do.
 */
export async function readJira<Schema extends z.ZodType>(voice: Voice, path: Route, schema: Schema): Promise<z.infer<Schema>> {
  return readAnswer(await askJira(voice, path), path, schema);
}

/**
 * Reads one answer of Jira's through its schema.
 * @throws {PlatformError} "forbidden", "not-found", or "malformed" where the answer is not as documented.
 */
export async function readAnswer<Schema extends z.ZodType>(
  response: JiraResponse,
  path: Pick<Route, "value">,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (!response.ok)
    throw new PlatformError("jira", codeOf(response.status), `Failed to read ${path.value}: Jira answered ${response.status}.`);
  const parsed = schema.safeParse(await jsonOf(response));
  if (parsed.success) return parsed.data;
  throw new PlatformError(
    "jira",
    "malformed",
    `Failed to read ${path.value}: ${parsed.error.issues[0]?.path.join(".") || "the answer"} is not as documented.`,
  );
}

/** The body as JSON; undefined where it is none. */
export async function jsonOf(response: JiraResponse): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function send(voice: Voice, path: Route, { method = "GET", body }: JiraRequest): Promise<JiraResponse> {
  const jira = voice === "app" ? asApp() : asUser();
  try {
    return await jira.requestJira(path, {
      method,
      headers: { Accept: "application/json", ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    if (voice === "person" && cause instanceof NeedsAuthenticationError) throw cause; // Forge asks the person to let the app in
    throw new PlatformError("jira", "unavailable", `Failed to ask Jira: no answer to ${path.value}.`, { cause });
  }
}

function codeOf(status: number): PlatformErrorCode {
  if (status === 401 || status === 403) return "forbidden";
  return status === 404 ? "not-found" : "malformed";
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ `Retry-After`, in seconds */
function wishedDelay(response: JiraResponse): number | null {
  const seconds = Number(response.headers.get("Retry-After"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
