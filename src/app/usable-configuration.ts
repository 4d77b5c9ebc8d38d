import type { SiteConfiguration } from "../core/configuration/configuration";
import { firstConfiguration } from "../core/configuration/first-configuration";
import { relearned } from "../core/configuration/site-facts";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { oweReport } from "./personal-data/owe-report";
import type { Ports, ReadyConfiguration, StoredConfiguration } from "./ports";

export type SetUpRefusal =
  { readonly kind: "not-set-up"; readonly reason: string } | { readonly kind: "configuration-unreadable"; readonly reason: string };

/**
 * The configuration to decide by. Where none is stored yet, the default one is made
 * from what the site has, and stored; when two invocations make it at once, one of
 * them is kept and both go by that one.
 */
export async function usableConfiguration(stored: StoredConfiguration, ports: Ports): Promise<Result<ReadyConfiguration, SetUpRefusal>> {
  if (stored.kind === "ready") return accept(stored);
  if (stored.kind === "unreadable") return refuse({ kind: "configuration-unreadable", reason: stored.reason });

  const learned = await ports.site.learn(ports.clock.now(), []);
  if (!learned.ok) return refuse({ kind: "not-set-up", reason: learned.refusal });
  if (await ports.configurations.createSite(firstConfiguration(learned.value))) await oweReport(ports);
  return usableConfiguration(await ports.configurations.readSite(), ports);
}

/**
 * The configuration with the site as it is now. Where the site has become unusable the
 * present one goes on; where another invocation learned it first, that one stays stored.
 */
export async function withSiteRelearned({ configuration, revision }: ReadyConfiguration, ports: Ports): Promise<SiteConfiguration> {
  const learned = await ports.site.learn(ports.clock.now(), configuration.documents.workTypes?.document.incident ?? []);
  if (!learned.ok) return configuration;
  const renewed = { ...configuration, site: relearned(configuration.site, learned.value) };
  await ports.configurations.replaceSite(renewed, revision);
  return renewed;
}
