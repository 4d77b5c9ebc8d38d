import type { Account, ProductEvent } from "../../seams";
import type { Identity } from "../identity";

/** Gives the event Forge sends once an app stands on a site. @see https://developer.atlassian.com/platform/forge/events-reference/life-cycle/ */
export function installedEvent(identity: Identity, accounts: readonly Account[]): ProductEvent {
  const administrator = accounts.find((account) => /site administrator/i.test(account.role));
  return {
    eventType: "avi:forge:installed:app",
    causedByAppId: null,
    payload: {
      id: identity.installationId,
      ...(administrator ? { installerAccountId: administrator.accountId } : {}),
      app: { id: identity.appId, version: identity.appVersion, name: identity.appName },
      environment: { id: identity.environmentId },
      permissions: { scopes: identity.scopes },
    },
  };
}
