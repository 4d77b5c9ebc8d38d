import { CSPInjectionService, CSPProcessingService } from "@forge/csp";
import { load } from "cheerio";
import type { ResourceManifest } from "./read-resources";

/** The header Forge itself would send with this page, made by Forge's own package. */
export function contentSecurityPolicy(html: string, manifest: ResourceManifest, origins: { siteUrl: string; uiOrigin: string }): string {
  const permissions = { content: manifest.contentPermissions, external: manifest.externalPermissions };
  const existingCSPDetails = new CSPProcessingService(silent, load as never).getCspDetails(html, permissions as never);
  return new CSPInjectionService()
    .getInjectableCSP({
      existingCSPDetails,
      microsEnv: "prod",
      // Ours, or the browser would report to Atlassian.
      tunnelCSPReporterUri: `${origins.uiOrigin}/__forge__/csp-report`,
      hostname: new URL(origins.siteUrl).origin,
    })
    .join("; ");
}

const silent = { info: () => undefined } as never;
