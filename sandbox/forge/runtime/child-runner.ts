import type { Clock } from "../../clock";
import { INVOCATION_LIMITS } from "../../limits";
import type { Runner } from "../../seams";
import { type AppProcess, startAppProcess } from "./app-process";
import { crashed } from "./platform-failure";

export type ChildRunnerOptions = {
  /** Where `@forge/bundler`'s output lies: `__forge__.cjs` and the handlers beside it. */
  readonly bundleDirectory: string;
  /** Where the proxy answers over HTTP, such as `http://localhost:4400/forge-proxy`. */
  readonly proxyUrl: string;
  readonly clock: Clock;
  /** Takes each line the app's process writes. To stderr unless told. */
  readonly log?: (line: string) => void;
};

/**
 * Runs the app's bundle in processes of its own, one for each size of memory its functions ask for, started at the
 * first call and again after it was lost.
 */
export function createChildRunner(options: ChildRunnerOptions): Runner {
  const log = options.log ?? ((line: string) => void process.stderr.write(`[app] ${line}\n`));
  const processes = new Set<AppProcess>();
  const current = new Map<number, AppProcess>();
  let stopped = false;

  options.clock.onChange(() => processes.forEach((each) => each.setClock(options.clock.reading())));

  function fitProcess(memoryMb: number): AppProcess {
    const present = current.get(memoryMb);
    if (present?.isFit()) return present;
    const fresh = startAppProcess(options.bundleDirectory, memoryMb, log);
    fresh.setClock(options.clock.reading());
    processes.add(fresh);
    void fresh.gone.then(() => processes.delete(fresh));
    current.set(memoryMb, fresh);
    return fresh;
  }

  return {
    async invoke(envelope, { invocationId, timeoutMs, memoryMb = INVOCATION_LIMITS.memoryMbDefault }) {
      if (stopped) return crashed();
      const proxy = { ...(envelope._meta["proxy"] as object), url: options.proxyUrl };
      return fitProcess(memoryMb).invoke(invocationId, { ...envelope, _meta: { ...envelope._meta, proxy } }, timeoutMs);
    },
    async stop() {
      stopped = true;
      await Promise.all([...processes].map((each) => each.stop()));
    },
  };
}
