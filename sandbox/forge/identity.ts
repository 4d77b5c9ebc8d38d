import type { Manifest } from "./manifest/read-manifest";

/** Who the app is on this site: the ids Forge hands out at deploy and install, here always the same. */
export type Identity = {
  readonly appId: string;
  readonly appName: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: "DEVELOPMENT";
  readonly installationId: string;
  readonly cloudId: string;
  /** `ari:cloud:jira::site/<cloudId>`. */
  readonly contextAri: string;
  readonly siteUrl: string;
  readonly scopes: readonly string[];
};

const ENVIRONMENT_ID = "0c1f0e5c-6f0a-4a55-8f0e-5a7b6f3c2d10";
const INSTALLATION_ID = "7d1f2b0c-94e3-4a0b-9c55-2f6e8a1b3c47";
const CLOUD_ID = "b7a1c9d2-3e4f-4b5a-8c6d-1e2f3a4b5c6d";

/** Gives the identity of the manifest's app on the site. */
export function identityOf(manifest: Manifest, siteUrl: string): Identity {
  return {
    appId: manifest.app.id.slice(manifest.app.id.lastIndexOf("/") + 1),
    appName: manifest.app.name ?? "Incident Desk",
    appVersion: "1.0.0",
    environmentId: ENVIRONMENT_ID,
    environmentType: "DEVELOPMENT",
    installationId: INSTALLATION_ID,
    cloudId: CLOUD_ID,
    contextAri: `ari:cloud:jira::site/${CLOUD_ID}`,
    siteUrl,
    scopes: manifest.permissions.scopes,
  };
}

/** The ARI of a module of the app, which Forge calls its `localId`. */
export function extensionAri(identity: Identity, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${moduleKey}`;
}
