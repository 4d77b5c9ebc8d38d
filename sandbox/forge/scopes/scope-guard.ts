import { mayCall, scopesFor } from "./scopes-for";

/** Says no where the manifest's scopes do not reach. */
export type ScopeGuard = {
  /** Jira's refusal of the operation; null when the app may call it. */
  refuseJira(method: string, path: string): Response | null;
  /** The storage's refusal; null when the app asks for `storage:app`. */
  refuseStorage(): Response | null;
};

/**
 * Gives the guard over the scopes of a manifest. Jira's words for a scope that
 * is missing are known, its status is 401; Forge names neither code nor status
 * for storage: 403 FORBIDDEN is our choice.
 */
export function createScopeGuard(held: readonly string[]): ScopeGuard {
  return {
    refuseJira(method, path) {
      const scopes = scopesFor(method, path);
      if (!scopes || mayCall(held, scopes)) return null;
      return Response.json({ code: 401, message: "Unauthorized; scope does not match" }, { status: 401 });
    },
    refuseStorage() {
      if (held.includes("storage:app")) return null;
      return Response.json({ code: "FORBIDDEN", message: 'The manifest does not ask for the scope "storage:app".' }, { status: 403 });
    },
  };
}
