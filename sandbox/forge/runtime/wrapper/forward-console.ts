import { inspect } from "node:util";
import { currentScope, type InvocationScope } from "../invocation-scope";
import { logAllowance } from "./log-allowance";

/** A line of the app's log as it crosses to the host. HOST.md 3.1. */
export type LogLine = {
  readonly invocationId: string | null;
  readonly logLevel: 20 | 30 | 40 | 50;
  readonly logArguments: readonly string[];
};

const LEVELS = { debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;
const TOO_MUCH = "The log is full: lines are dropped past 100 a runtime minute and 200 KB an invocation.";

/** Turns every console call into one JSON line on stdout, as many as an invocation may have. */
export function forwardConsole(): void {
  const allowances = new WeakMap<InvocationScope, ReturnType<typeof logAllowance>>();

  function fateOf(scope: InvocationScope | null, logArguments: readonly string[]): ReturnType<ReturnType<typeof logAllowance>> {
    if (!scope) return "kept";
    const allowance = allowances.get(scope) ?? logAllowance(scope.runningMs);
    allowances.set(scope, allowance);
    return allowance(Buffer.byteLength(logArguments.join(" ")));
  }

  for (const [method, logLevel] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...values: unknown[]) => {
      const scope = currentScope();
      const appContext = scope?.runtime["appContext"] as { invocationId: string } | undefined;
      const invocationId = appContext?.invocationId ?? null;
      const logArguments = values.map((value) => (typeof value === "string" ? value : inspect(value)));
      const fate = fateOf(scope, logArguments);
      if (fate === "kept") write({ invocationId, logLevel, logArguments });
      if (fate === "first-dropped") write({ invocationId, logLevel: 40, logArguments: [TOO_MUCH] });
    };
  }
}

function write(line: LogLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
