import type { Account, ProductEvent } from "../../seams";
import type { Identity } from "../identity";

/**
 * Gives the event Forge sends once an app stands on a site, or stands there in a new major version.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/life-cycle/
 */
export function lifeCycleEvent(kind: "installed" | "upgraded", identity: Identity, accounts: readonly Account[]): ProductEvent {
  const administrator = accounts.find((account) => /site administrator/i.test(account.role));
  const actor = kind === "installed" ? "installerAccountId" : "upgraderAccountId";
  return {
    eventType: `avi:forge:${kind}:app`,
    causedByAppId: null,
    payload: {
      id: identity.installationId,
      ...(administrator ? { [actor]: administrator.accountId } : {}),
      app: { id: identity.appId, version: identity.appVersion, name: identity.appName },
      environment: { id: identity.environmentId },
      permissions: { scopes: identity.scopes },
    },
  };
}
