import { randomUUID } from "node:crypto";
import type { IssueForContext, Jira, ProjectForContext } from "../../seams";
import type { FullContext, ModuleInfo, OpenContext, OpenContextRequest } from "../forge";
import type { Identity } from "../identity";

/** A module somebody has open: in whose name it speaks, and about what. */
export type Opened = { readonly accountId: string; readonly module: ModuleInfo; readonly context: FullContext };

export type OpenContexts = {
  open(request: OpenContextRequest): OpenContext | null;
  byToken(token: string): Opened | null;
};

type Place = { readonly issue?: Omit<IssueForContext, "project">; readonly project?: ProjectForContext };

/** The contexts the platform signs: a page holds a token, what it stands for stays here. */
export function createOpenContexts(options: {
  jira: Pick<Jira, "issueFor" | "projectFor" | "accounts"> & Partial<Pick<Jira, "fieldConfiguration">>;
  identity: Identity;
  modules: readonly ModuleInfo[];
  permissions: { readonly scopes: readonly string[]; readonly external?: Readonly<Record<string, unknown>> | undefined };
}): OpenContexts {
  const { jira, identity, modules, permissions } = options;
  const opened = new Map<string, Opened>();

  function placeOf({ accountId, location }: OpenContextRequest): Place | null {
    if (location.issueIdOrKey !== undefined) {
      const found = jira.issueFor(location.issueIdOrKey, accountId);
      if (!found) return null;
      const { project, ...issue } = found;
      return { issue, project };
    }
    if (location.projectIdOrKey === undefined) return {};
    const project = jira.projectFor(location.projectIdOrKey, accountId);
    return project && { project };
  }

  /** What the app keeps for a field of its own type, where the field is shown on an issue. */
  function configurationOf(module: ModuleInfo, { accountId, location, extension }: OpenContextRequest): object {
    const fieldId = extension?.["fieldId"];
    if (module.moduleType !== "jira:customFieldType" || typeof fieldId !== "string" || location.issueIdOrKey === undefined) return {};
    const found = jira.fieldConfiguration?.(fieldId, location.issueIdOrKey, accountId);
    return found ? { configurationId: found.id, fieldContextId: found.fieldContextId, configuration: found.configuration } : {};
  }

  return {
    byToken: (token) => opened.get(token) ?? null,
    open(request) {
      const module = modules.find((each) => each.key === request.moduleKey);
      const place = module && placeOf(request);
      if (!place) return null;
      const viewer = jira.accounts().find((account) => account.accountId === request.accountId);
      const context: FullContext = {
        accountId: request.accountId,
        cloudId: identity.cloudId,
        environmentId: identity.environmentId,
        environmentType: identity.environmentType,
        extension: {
          ...(module.moduleType === "jira:issuePanel" ? { isNewToIssue: false } : {}),
          ...request.extension,
          ...configurationOf(module, request),
          type: module.moduleType,
          ...place,
        },
        localId: module.ari,
        locale: request.locale ?? viewer?.locale ?? "en_US",
        moduleKey: module.key,
        siteUrl: identity.siteUrl,
        timezone: viewer?.timeZone ?? "UTC",
        permissions: { scopes: permissions.scopes, external: permissions.external ?? {} },
        userAccess: { enabled: false, hasAccess: true },
        ...(request.theme ? { theme: request.theme } : {}),
      };
      const token = randomUUID();
      opened.set(token, { accountId: request.accountId, module, context });
      return { token, context };
    },
  };
}
