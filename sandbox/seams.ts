/** What the rooms of the sandbox know of one another, and nothing more. */
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock";

/** In whose name a Jira call is made. */
export type Caller = {
  /** null is an anonymous caller. */
  readonly accountId: string | null;
  /** The Forge app the call came through, as its own user or a person's: its events are `selfGenerated`. */
  readonly viaAppId?: string;
  /** Echo of the `X-Atlassian-Webhook-Trace` header. */
  readonly trace?: string;
};

/** A Jira product event, before delay, filters and delivery. */
export type ProductEvent = {
  /** As in the manifest, such as `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** Everything but `selfGenerated`, which depends on who receives it. */
  readonly payload: Record<string, unknown>;
  readonly causedByAppId: string | null;
};

/** Somebody who is or was a person of the site. */
export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  /** `inactive` is deactivated and can come back; `closed` is deleted and cannot. */
  readonly state: "active" | "inactive" | "closed";
  /** When name or account last changed, epoch milliseconds; 0 where they never did. */
  readonly changedAt: number;
};
export type PersonChange = { readonly state?: Person["state"] | undefined; readonly displayName?: string | undefined };

export type Account = {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  /** In a few words, for the switch of user: "Service manager". */
  readonly role: string;
  readonly accountType: "atlassian" | "app";
  /** Such as `Europe/Berlin`, and `en_GB`. */
  readonly timeZone?: string;
  readonly locale?: string;
};

/** A Forge custom field as the manifest declares it: `jira:customField[]`, verbatim. */
export type ForgeFieldModule = { readonly key: string; readonly name: string; readonly type: string } & Record<string, unknown>;

/** A permission an app's manifest declares: `jira:projectPermission[]`, or `jira:globalPermission[]` with its default grants. */
export type AppPermissionModule = {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly defaultGrants?: readonly string[];
};

/** A gadget as the manifest declares it: `jira:dashboardGadget[]`. Its title is words, or words with a link. */
export type ForgeGadgetModule = { readonly key: string; readonly name?: string; readonly title?: string | { readonly text?: string } };

export type AppInstallation = {
  readonly appId: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly customFields: readonly ForgeFieldModule[];
  readonly entityProperties: readonly Record<string, unknown>[];
  /** `jira:jqlFunction[]`, verbatim. */
  readonly jqlFunctions?: readonly ({ readonly key: string } & Record<string, unknown>)[];
  readonly dashboardGadgets?: readonly ForgeGadgetModule[];
  readonly customFieldTypes?: readonly ForgeFieldModule[];
  readonly projectPermissions?: readonly AppPermissionModule[];
  readonly globalPermissions?: readonly AppPermissionModule[];
};

export type Jira = {
  /** Answers `/rest/api/3/**` and `/rest/api/2/**`. Never throws; an operation that is not emulated answers 501 naming itself. */
  handle(request: Request, caller: Caller): Promise<Response>;
  /** Makes the app's user and custom fields. Idempotent. Returns the app user's account id. */
  installApp(app: AppInstallation): string;
  /** Who can act: the deactivated and the deleted are not among them. */
  accounts(): readonly Account[];
  /** How far the search index stays behind the truth from now on. */
  setSearchLag(seconds: number): void;
  /** Jira's three rate limits from now on, each off unless named. */
  setLimits(limits: JiraLimits): void;
  /** Everybody, also who cannot act any more. */
  people(): readonly Person[];
  /** False where there is no such person, or none any more. */
  changePerson(accountId: string, change: PersonChange): boolean;
  accountByEmail(email: string): Account | null;
  /** What the Forge context needs to know of an issue the account may browse; null when it may not or there is none. */
  issueFor(issueIdOrKey: string, accountId: string): IssueForContext | null;
  projectFor(projectIdOrKey: string, accountId: string): ProjectForContext | null;
  /** The value of an entity's property; undefined when it is not set. */
  propertyOf(entity: "issue" | "project", id: string, key: string): unknown;
  readonly panels: IssuePanels;
  /** What holds for a field on an issue the account may browse; null for one that is not of an app's type. */
  fieldConfiguration(fieldId: string, issueIdOrKey: string, accountId: string): FieldConfiguration | null;
  /** Mails Jira would have sent, oldest first. */
  outbox(): readonly OutboxMail[];
  /** Fires after the transaction in which an issue was made, changed or deleted. For pages that follow along. */
  onIssueTouched(listener: (touched: { issueId: string; issueKey: string; projectKey: string; byAccountId: string | null }) => void): void;
};

/** What an app keeps for one context of a field of its own type. */
export type FieldConfiguration = {
  readonly id: string;
  readonly fieldContextId: string;
  readonly configuration?: unknown;
  readonly schema?: unknown;
};

/** An app's panel on one issue: put there by a person, or pinned for the whole project, which has no id of its own. */
export type PanelOnIssue = { readonly moduleId: string; readonly addedId: string | null };

/** How a person's change of an issue's panels ended. */
export type PanelChange = "done" | "not-found" | "forbidden" | "not-possible";

export type IssuePanels = {
  /** What the account sees on an issue; null when it may not browse it. */
  on(
    issueIdOrKey: string,
    accountId: string,
  ): { readonly panels: readonly PanelOnIssue[]; /** Whether the account may put panels there. */ readonly mayChange: boolean } | null;
  /** Puts a panel on the issue, unless people put as many there already. */
  add(issueIdOrKey: string, accountId: string, panel: { readonly moduleId: string; readonly atMost: number }): PanelChange;
  remove(issueIdOrKey: string, accountId: string, addedId: string): PanelChange;
};

export type IssueForContext = {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly typeId: string;
  readonly project: ProjectForContext;
};
export type ProjectForContext = { readonly id: string; readonly key: string; readonly type: string };
export type OutboxMail = {
  readonly at: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly issueKey: string | null;
};

/** A rule of workflows that an app brings; REST puts it on transitions under its id. */
export type AppWorkflowRule = {
  /** The ARI of the module. */
  readonly id: string;
  readonly kind: "validator" | "condition" | "post-function";
  readonly name: string;
  readonly description: string;
  /** The Jira expression of a condition, and of a validator that is no function. */
  readonly expression?: string;
  readonly errorMessage?: string | { readonly expression: string };
};

/** The rules of the installed app, as workflows call them. */
export type AppWorkflowRules = {
  list(): readonly AppWorkflowRule[];
  /** Asks the function of a validator, in the name of who takes the transition. One that fails does not let it be taken. */
  validate(
    ruleId: string,
    accountId: string,
    payload: Record<string, unknown>,
  ): Promise<{ readonly result: boolean; readonly errorMessage?: string }>;
  /** Has a post function run later, with retries. Called inside the transaction of the transition. */
  runAfter(ruleId: string, payload: Record<string, unknown>): void;
};

export type JiraOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly siteUrl: string;
  /** Called inside the transaction that caused the event; the receiver stores it for later delivery. */
  readonly publish: (event: ProductEvent) => void;
  /** The app's rules of workflows; without it there are none. */
  readonly appRules?: AppWorkflowRules;
  /** How far the search index stays behind the truth; without it, not at all. */
  readonly search?: { readonly lagSeconds: number };
  /** Asks an app's function what it stands for in JQL; without it no function can be computed. */
  readonly computeJqlFunction?: (call: JqlFunctionCall) => Promise<InvocationResult>;
  /** Jira's three rate limits, each off unless named. */
  readonly limits?: JiraLimits;
};

/** @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
export type JiraLimits = {
  /** Of each app, until the next full hour. Tier 1 has 65,000. */
  readonly pointsPerHour?: number;
  /** A bucket for each endpoint and method: 100 a second to read or create, 50 to change, 150 to read one issue. */
  readonly burst?: boolean;
  /** 20 writes in 2 s and 100 in 30 s on one issue. */
  readonly issueWrites?: boolean;
};

/** What an app's function is asked, in nobody's name. PLATFORM.md 15.1. */
export type JqlFunctionCall = {
  readonly appId: string;
  readonly moduleKey: string;
  readonly body: {
    readonly precomputationId: string;
    readonly clause: {
      readonly field: string;
      /** Of the field the function stands beside. */
      readonly type: readonly string[];
      readonly operator: string;
      readonly functionName: string;
      readonly arguments: readonly string[];
    };
  };
};

/** One call of a function of the app, as HOST.md 3.1 describes the envelope. */
export type Envelope = {
  readonly handler: string;
  readonly body: unknown;
  readonly variables: readonly { key: string; value: string; secure: boolean }[];
  readonly _meta: Record<string, unknown>;
};

export type InvocationResult =
  | { readonly success: true; readonly body: unknown }
  | {
      readonly success: false;
      readonly error: {
        readonly errorMessage: string;
        readonly errorType: string;
        readonly isHostedCodeError?: boolean;
        readonly stack?: readonly string[];
      };
    };

/** Runs the app's functions: from its bundle in a process of its own, or from source in this one. */
export type Runner = {
  /** `memoryMb` is heeded where the function has a process of its own. */
  invoke(envelope: Envelope, limits: { timeoutMs: number; invocationId: string; memoryMb?: number }): Promise<InvocationResult>;
  stop(): Promise<void>;
};
