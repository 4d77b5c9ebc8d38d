/** What the platform shows the rest of the sandbox. */
import type { Hono } from "hono";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../clock";
import type { Faults } from "../faults";
import type { Meter } from "../meter";
import type { AppWorkflowRules, InvocationResult, Jira, JqlFunctionCall, ProductEvent, Runner } from "../seams";
import type { Parallel } from "./events/create-deliveries";
import type { EventDelay } from "./events/event-delay";
import type { PendingDelivery } from "./events/event-store";
import type { EvaluateExpression } from "./events/trigger-filter";
import type { PageRealtime } from "./realtime/page-realtime";
import type { LifeCycle } from "./lifecycle/create-life-cycle";
import type { Manifest } from "./manifest/read-manifest";

export type ForgeOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly jira: Pick<Jira, "handle" | "installApp" | "issueFor" | "projectFor" | "accounts" | "people"> &
    Partial<Pick<Jira, "fieldConfiguration" | "propertyOf">>;
  readonly runner: Runner;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  /** How late product events arrive. Two seconds unless told; Forge itself says up to three minutes. */
  readonly events?: { readonly delaySeconds: EventDelay };
  /** Evaluates the `filter.expression` of triggers. A manifest that has one is refused without it. */
  readonly evaluate?: EvaluateExpression;
  /** How far behind the writes queries are: 0 seconds unless told; and whether its rates a minute are left out. */
  readonly storage?: { readonly queryLagSeconds?: number; readonly unlimited?: boolean };
  /** How long the app's user is without its permissions after an install. Not at all unless told; Forge says it may be minutes. */
  readonly withoutPermissionsSeconds?: number;
  /** Takes a line for each invocation that failed. Nowhere unless told. */
  readonly log?: (line: string) => void;
};

export type ModuleInfo = {
  /** As in the manifest, such as `jira:issuePanel`. */
  readonly moduleType: string;
  readonly key: string;
  /** The module's own ARI: `localId` in its context, `moduleId` in Jira's REST. */
  readonly ari: string;
  readonly title: string;
  readonly label?: string;
  /** Such as `ui/issue-panel`: the entry of a resource. */
  readonly resource?: string;
  readonly editResource?: string;
  /** The key of the function behind `invoke`. */
  readonly resolverFunction?: string;
  /** The manifest's module, verbatim. */
  readonly definition: Record<string, unknown>;
};

export type OpenContextRequest = {
  readonly accountId: string;
  readonly moduleKey: string;
  readonly location: { readonly issueIdOrKey?: string; readonly projectIdOrKey?: string };
  /** What the place adds: entryPoint, fieldId, fieldType, fieldValue, renderContext, experience and the like. */
  readonly extension?: Record<string, unknown>;
  readonly locale?: string;
  readonly theme?: Record<string, unknown>;
};

/** What `view.getContext()` gives. @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/ */
export type FullContext = {
  readonly accountId: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: "DEVELOPMENT";
  readonly extension: { readonly type: string } & Record<string, unknown>;
  readonly localId: string;
  readonly locale: string;
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly timezone: string;
  /** What the app asked for in its manifest. */
  readonly permissions: { readonly scopes: readonly string[]; readonly external: Readonly<Record<string, unknown>> };
  /** Nobody's access to an app is limited here. */
  readonly userAccess: { readonly enabled: false; readonly hasAccess: true };
  readonly theme?: Record<string, unknown>;
};

export type OpenContext = { readonly token: string; readonly context: FullContext };

/** What `invoke` of the bridge settles with: the function's result, or the message it rejects with. */
export type InvocationAnswer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly message: string };

export type ProductFetch = {
  readonly method?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: BodyInit | null;
};

export type Forge = {
  /** The wire the app's packages speak; mounted at `/forge-proxy` on the site. */
  readonly proxy: Hono;
  /** `/x1/:id` and `/public/:id`. */
  readonly webTriggers: Hono;
  /** Takes a product event for later delivery. Called inside the transaction that caused it. */
  receive(event: ProductEvent): void;
  /** Installs the app into Jira and queues its `installed` event, or `upgraded` for a new major version. Idempotent. */
  readonly install: LifeCycle["install"];
  readonly sayGoodbye: LifeCycle["sayGoodbye"];
  readonly reinstall: LifeCycle["reinstall"];
  /** From now on Jira refuses calls in the app's own name for so long. */
  withholdPermissions(seconds: number): void;
  modules(): readonly ModuleInfo[];
  /** The signed half of a module's context; null when the account may not see the place. */
  openContext(request: OpenContextRequest): OpenContext | null;
  invoke(call: { token: string; functionKey: string; payload: unknown }): Promise<InvocationAnswer>;
  /** What the function under a module's `dynamicProperties` gives for the place the token was opened for. */
  dynamicProperties(token: string): Promise<InvocationAnswer>;
  /** The bridge's `requestJira`: always in the name of the context's user. */
  fetchProduct(call: { token: string; restPath: string; init: ProductFetch }): Promise<Response>;
  /** The bridge's realtime channels. */
  readonly realtime: PageRealtime;
  /** Asks the function of a `jira:jqlFunction` what it stands for, in nobody's name. */
  computeJqlFunction(call: JqlFunctionCall): Promise<InvocationResult>;
  appAccountId(): string;
  /** The app's rules of workflows, as Jira calls them. */
  readonly workflowRules: AppWorkflowRules;
  /** What waits for delivery, earliest first: events, then post functions. */
  pendingEvents(): readonly PendingDelivery[];
  setEventDelay(delay: EventDelay): void;
  /** How late queues are beyond the delay an event asks for. */
  setQueueDelay(delay: EventDelay): void;
  /** Brings several events and queue events at once; null one after the other, as at first. */
  setParallel(parallel: Parallel | null): void;
  /** How far behind the writes the storage's queries are from now on. `get` never is. */
  setQueryLag(seconds: number): void;
  stop(): Promise<void>;
};
