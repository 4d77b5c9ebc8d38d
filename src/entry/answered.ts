import { NeedsAuthenticationError } from "@forge/api";
import type { Request, ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import type { Ports } from "../app/ports";
import type { Answer } from "../contract/ui/answer";
import { PlatformError } from "../core/platform-error";
import type { Result } from "../core/result";
import { makePorts } from "./ports";
import type { Refusal } from "./refusal-view";
import { failureView, refusalView } from "./refusal-view";

/** Parses both sides of a call, and turns whatever comes of it into an answer that a person can read. */
export function answered<Schema extends z.ZodType, Caller extends z.ZodType, Value>(
  payloadSchema: Schema,
  callerSchema: Caller,
  handle: (caller: z.infer<Caller>, payload: z.infer<Schema>, ports: Ports) => Promise<Result<Value, Refusal>>,
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return async (request) => {
    const ports = makePorts();
    const caller = callerSchema.safeParse(request.context);
    const payload = payloadSchema.safeParse(request.payload);
    const now = ports.clock.now();
    if (!caller.success) return { ok: false, now, refusal: refusalView({ kind: "bad-payload", where: placeOf(caller.error) }) };
    if (!payload.success) return { ok: false, now, refusal: refusalView({ kind: "bad-payload", where: placeOf(payload.error) }) };
    try {
      const result = await handle(caller.data, payload.data, ports);
      if (result.ok) return { ok: true, now, value: result.value };
      if (result.refusal.kind === "not-allowed") logRefused(request, result.refusal.what);
      return { ok: false, now, refusal: refusalView(result.refusal) };
    } catch (failure) {
      if (failure instanceof NeedsAuthenticationError) throw failure;
      return { ok: false, now, refusal: said(failure, request) };
    }
  };
}

/** Who asked for what they have no right to is one line in the log. */
function logRefused({ context }: Request, what: string): void {
  console.warn(`Refused: ${String(context["accountId"])} may not ${what}.`);
}

/** One line in the log, and on the screen a sentence without insides. */
function said(failure: unknown, request: Request): ReturnType<typeof failureView> {
  if (failure instanceof PlatformError) {
    console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
    return failureView(failure);
  }
  console.error(
    `Unexpected failure in ${String(request.context["moduleKey"])}: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
  );
  return {
    kind: "unexpected",
    message: "Something went wrong in Incident Desk. Try again; if it happens again, tell a Jira administrator.",
  };
}

function placeOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : "unknown";
}
