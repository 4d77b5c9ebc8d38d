import type { CallFault, Faults } from "../../faults";
import type { LiveInvocation } from "../invocation/live-invocations";
import { faultSignal } from "./proxy-answers";

export type OutsideCall = {
  readonly invocation: LiveInvocation;
  /** As faults name it: `jira:GET /rest/api/3/myself`, `kvs:/get`. */
  readonly operation: string;
  readonly perform: () => Promise<Response>;
  /** Told the answer, real or ordered; not called when the function died before. */
  readonly record?: (response: Response) => Promise<void> | void;
};

/** Makes one call of the app go well, or wrong as ordered. */
export async function outsideCall(faults: Faults, call: OutsideCall): Promise<Response> {
  const { invocation, operation } = call;
  invocation.outsideCalls += 1;
  const fault = faults.onCall({ operation, functionKey: invocation.functionKey, nthInInvocation: invocation.outsideCalls });
  if (fault?.kind === "die") return faultSignal("die");

  const response = fault?.kind === "answer" ? orderedAnswer(fault) : await call.perform();
  await call.record?.(response.clone());
  if (fault?.kind === "cut-after") return faultSignal("cut");
  if (fault?.kind === "slow") invocation.slowSeconds += fault.seconds;
  return invocation.slowSeconds >= invocation.secondsMax ? faultSignal("time-out") : response;
}

function orderedAnswer(fault: Extract<CallFault["do"], { kind: "answer" }>): Response {
  const isText = typeof fault.body === "string" || fault.body === undefined;
  const headers = new Headers(isText ? {} : { "content-type": "application/json" });
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  return new Response(isText ? ((fault.body as string | undefined) ?? null) : JSON.stringify(fault.body), {
    status: fault.status,
    headers,
  });
}
