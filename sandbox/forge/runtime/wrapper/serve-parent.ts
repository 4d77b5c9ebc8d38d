import { forwardConsole } from "./forward-console";
import type { ClockReading, FromChild, ToChild } from "./messages";
import type { main } from "./wrapper";

/** Answers the process that started this one: one message an invocation, many at a time. Ends when the parent is gone. */
export function serveParent(run: typeof main): void {
  const RealDate = globalThis.Date;
  let reading: ClockReading = { offset: 0 };
  const now = (): number => ("frozenAt" in reading ? reading.frozenAt : RealDate.now() + reading.offset);
  const tell = (message: FromChild): void => void process.send?.(message);

  forwardConsole();
  process.on("disconnect", () => process.exit(0));
  process.on("message", (message: ToChild) => {
    if (message.type === "clock") {
      reading = message.reading;
      return;
    }
    const { invocationId, envelope, timeoutMs } = message;
    const deadline = performance.now() + timeoutMs;
    const lambdaContext = { awsRequestId: invocationId, getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()) };
    const hooks = { now, onDeath: (how: "die" | "time-out") => tell({ type: "died", invocationId, how }) };
    void run(envelope, lambdaContext, hooks).then((result) => tell({ type: "result", invocationId, result }));
  });
  tell({ type: "ready" });
}
