import { inspect } from "node:util";
import { currentScope } from "../invocation-scope";

/** A line of the app's log as it crosses to the host. HOST.md 3.1. */
export type LogLine = {
  readonly invocationId: string | null;
  readonly logLevel: 20 | 30 | 40 | 50;
  readonly logArguments: readonly string[];
};

const LEVELS = { debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;

/** Turns every console call into one JSON line on stdout. */
export function forwardConsole(): void {
  for (const [method, logLevel] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...values: unknown[]) => {
      const appContext = currentScope()?.runtime["appContext"] as { invocationId: string } | undefined;
      const line: LogLine = {
        invocationId: appContext?.invocationId ?? null,
        logLevel,
        logArguments: values.map((value) => (typeof value === "string" ? value : inspect(value))),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  }
}
