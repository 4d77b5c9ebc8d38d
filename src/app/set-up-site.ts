import type { Configuration } from "../core/configuration";
import { defaultMatrix } from "../core/priority/default-matrix";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { Ports, StoredConfiguration } from "./ports";

export type SetUpRefusal =
  { readonly kind: "not-set-up"; readonly reason: string } | { readonly kind: "configuration-unreadable"; readonly reason: string };

/**
 * The configuration to decide by. Where none is stored yet, the default one is made
 * from what the site has, and stored; when two invocations make it at once, one of
 * them is kept and both go by that one.
 */
export async function usableConfiguration(stored: StoredConfiguration, ports: Ports): Promise<Result<Configuration, SetUpRefusal>> {
  if (stored.kind === "ready") return accept(stored.configuration);
  if (stored.kind === "unreadable") return refuse({ kind: "configuration-unreadable", reason: stored.reason });

  const learned = await ports.site.learn();
  if (!learned.ok) return refuse({ kind: "not-set-up", reason: learned.refusal });
  const configuration: Configuration = { site: learned.value, matrix: defaultMatrix(learned.value.priorities) };
  if (await ports.desk.createConfiguration(configuration)) return accept(configuration);
  return usableConfiguration(await ports.desk.readConfiguration(), ports);
}
