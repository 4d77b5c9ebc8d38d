import { Hono } from "hono";
import { z } from "zod";
import { INVOCATION_LIMITS } from "../../limits";
import type { Invoke } from "../invocation/create-invoker";
import type { Manifest, WebTriggerModule } from "../manifest/read-manifest";
import type { WebTriggerUrls } from "./web-trigger-urls";

const dynamicResult = z.looseObject({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.array(z.string())).optional(),
  body: z.string().optional(),
});
const staticResult = z.looseObject({ outputKey: z.string() });

/** The public, unauthenticated doors of the app. HOST.md 3.3. */
export function createWebTriggers(options: { manifest: Manifest; urls: WebTriggerUrls; invoke: Invoke }): Hono {
  const { manifest, urls, invoke } = options;
  const doors = new Hono();

  async function answer(id: string, request: Request): Promise<Response> {
    const key = urls.triggerKeyOf(id);
    const trigger = manifest.modules.webtrigger.find((each) => each.key === key);
    if (!trigger) return new Response("There is no such web trigger.", { status: 404 });
    const body = await request.text();
    if (Buffer.byteLength(body) > INVOCATION_LIMITS.payloadBytesMax) return new Response("The body is larger than 5 MB.", { status: 413 });
    const result = await invoke({
      functionKey: trigger.function,
      moduleType: "webtrigger",
      moduleKey: trigger.key,
      body: triggerRequest(id, request, body),
      accountId: null,
    });
    return result.success
      ? respond(trigger, result.body)
      : new Response(result.error.errorMessage, { status: result.error.errorType === "FUNCTION_TIME_OUT" ? 504 : 500 });
  }

  for (const door of ["/x1/:id", "/public/:id"]) {
    doors.all(door, (context) => answer(context.req.param("id") ?? "", context.req.raw));
    doors.all(`${door}/*`, (context) => answer(context.req.param("id") ?? "", context.req.raw));
  }
  return doors;
}

function triggerRequest(id: string, request: Request, body: string): Record<string, unknown> {
  const url = new URL(request.url);
  const headers: Record<string, string[]> = {};
  request.headers.forEach((value, name) => (headers[name] = [value]));
  const queryParameters = Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]));
  const userPath = url.pathname.slice(url.pathname.indexOf(id) + id.length);
  return { method: request.method, path: url.pathname, userPath, body, headers, queryParameters };
}

/** A static trigger only chooses among the outputs the manifest lists. */
function respond(trigger: WebTriggerModule, result: unknown): Response {
  if (trigger.response?.type === "static") {
    const chosen = staticResult.safeParse(result);
    const output = trigger.response.outputs?.find((each) => each.key === chosen.data?.outputKey);
    if (!output) return new Response("The function chose no output the manifest lists.", { status: 500 });
    return new Response(output.body ?? null, {
      status: output.statusCode,
      headers: output.contentType ? { "content-type": output.contentType } : {},
    });
  }
  const answer = dynamicResult.safeParse(result);
  if (!answer.success) return new Response("The function's result is not a web trigger's.", { status: 500 });
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.data.headers ?? {})) for (const value of values) headers.append(name, value);
  return new Response(answer.data.body ?? null, { status: answer.data.statusCode, headers });
}
