import { fork } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Envelope, InvocationResult } from "../../seams";
import { crashed, outOfMemory, timedOut } from "./platform-failure";
import type { ClockReading, FromChild, ToChild } from "./wrapper/messages";

/** One process with the app's bundle in it. */
export type AppProcess = {
  invoke(invocationId: string, envelope: Envelope, timeoutMs: number): Promise<InvocationResult>;
  setClock(reading: ClockReading): void;
  /** False once the process ended, or an invocation in it died or ran out of time: the next one needs a fresh process. */
  isFit(): boolean;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  /** Ends the process; what still runs in it is answered as a crash. Resolves when it is gone. */
  stop(): Promise<void>;
};

/** The disk is read only but for `/tmp`; what would start another process or thread, past all that is filtered here, is refused. */
const AS_ON_FORGE = ["--permission", "--allow-fs-read=*", "--allow-fs-write=/tmp"];

/** How V8 ends a process whose heap is full. */
const HEAP_IS_FULL: NodeJS.Signals = "SIGABRT";

/**
 * Starts the bundle in `bundleDirectory` in a process of its own, whose heap holds this much.
 *
 * After a timeout or a death the process takes no more work and is killed as
 * soon as the invocations beside are done: the app alone pays for its failure.
 */
export function startAppProcess(bundleDirectory: string, memoryMb: number, log: (line: string) => void): AppProcess {
  const child = fork(join(bundleDirectory, "__forge__.cjs"), {
    execArgv: [`--max-old-space-size=${memoryMb}`, "--enable-source-maps", ...AS_ON_FORGE],
    env: { FORGE_SANDBOX_CHILD: "1", FORGE_EFS_RUNTIME_PATH: bundleDirectory },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const running = new Map<string, (result: InvocationResult) => void>();
  const limits = new Map<string, number>();
  let fit = true;

  const gone = new Promise<void>((resolve) => {
    child.once("exit", (_code, signal) => {
      fit = false;
      for (const answer of running.values()) answer(signal === HEAP_IS_FULL ? outOfMemory(memoryMb) : crashed());
      resolve();
    });
  });
  child.once("error", (error) => log(`The app's process failed: ${error.message}`));
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on("line", log);
  child.on("message", (message: FromChild) => {
    if (message.type === "result") running.get(message.invocationId)?.(message.result);
    if (message.type === "died")
      abandon(message.invocationId, message.how === "die" ? crashed() : timedOut(limits.get(message.invocationId) ?? 0));
  });

  function send(message: ToChild): void {
    if (child.connected) child.send(message);
  }

  function abandon(invocationId: string, result: InvocationResult): void {
    fit = false;
    running.get(invocationId)?.(result);
  }

  return {
    async invoke(invocationId, envelope, timeoutMs) {
      const timer = setTimeout(() => abandon(invocationId, timedOut(timeoutMs)), timeoutMs);
      const result = await new Promise<InvocationResult>((resolve) => {
        running.set(invocationId, resolve);
        limits.set(invocationId, timeoutMs);
        send({ type: "invoke", invocationId, envelope, timeoutMs });
      });
      clearTimeout(timer);
      running.delete(invocationId);
      limits.delete(invocationId);
      if (!fit && running.size === 0) child.kill("SIGKILL");
      return result;
    },
    setClock: (reading) => send({ type: "clock", reading }),
    isFit: () => fit,
    gone,
    async stop() {
      fit = false;
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
  };
}
