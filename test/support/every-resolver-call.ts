import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Resolver from "@forge/resolver";
import { parse } from "yaml";

/** A call that a surface of the app can make. */
export type ResolverCall = {
  /** The manifest's key of the resolver's function. */
  readonly functionKey: string;
  readonly call: string;
  /** The keys of the modules that it answers. */
  readonly modules: readonly string[];
};

type Manifest = {
  readonly modules: Readonly<Record<string, readonly { key: string; resolver?: { function: string } }[]>> & {
    readonly function: readonly { key: string; handler: string }[];
  };
};

/**
 * Every call that any module of the manifest answers, as the app itself defines them.
 * To be asked before the app is loaded: the resolvers are listened to while they are made.
 */
export async function everyResolverCall(): Promise<readonly ResolverCall[]> {
  const callsOf = new Map<unknown, readonly string[]>();
  const { define, getDefinitions } = Resolver.prototype;
  const callsBeing = new WeakMap<Resolver, string[]>();
  Resolver.prototype.define = function (this: Resolver, call: string, ...rest: [never]): Resolver {
    callsBeing.set(this, [...(callsBeing.get(this) ?? []), call]);
    return define.call(this, call, ...rest) as Resolver;
  };
  Resolver.prototype.getDefinitions = function (this: Resolver) {
    const handler = getDefinitions.call(this);
    callsOf.set(handler, callsBeing.get(this) ?? []);
    return handler;
  };
  const app: Record<string, unknown> = await import("../../src/index");
  Object.assign(Resolver.prototype, { define, getDefinitions });

  const { function: functions, ...modules } = (parse(readFileSync(resolve("manifest.yml"), "utf8")) as Manifest).modules;
  return functions.flatMap(({ key: functionKey, handler }) => {
    const answers = Object.values(modules)
      .flat()
      .flatMap((module) => (module.resolver?.function === functionKey ? [module.key] : []));
    const calls = callsOf.get(app[handler.replace("index.", "")]);
    if (answers.length > 0 && calls === undefined) throw new Error(`${functionKey} answers ${answers.join(", ")} and is no resolver.`);
    return (calls ?? []).map((call) => ({ functionKey, call, modules: answers }));
  });
}
