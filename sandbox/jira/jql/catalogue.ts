import type { AppCall } from "./app-functions/app-call";
import type { Computed } from "./app-functions/precomputations";

export type JqlNamed = { readonly id: string; readonly name: string };

/** What the values of a custom field, or of one part of an object field, are searched as. */
export type JqlValueType = "string" | "number" | "object" | "date" | "datetime" | "label" | "option" | "group" | "person";

/** A custom field as queries know it. */
export type JqlCustomField = JqlNamed & {
  /** Every name a query may use: `cf[10050]`, `Impact`, `Impact[Short text]`. */
  readonly clauseNames: readonly string[];
  readonly type: JqlValueType;
  /** The properties of an object field that carry a `searchAlias`. */
  readonly parts: readonly { readonly alias: string; readonly type: JqlValueType }[];
};

/** A path into an issue property that an app's manifest makes searchable. */
export type JqlProperty = {
  readonly key: string;
  readonly path: string;
  readonly type: "number" | "string" | "text" | "date" | "user";
  /** The name queries use besides `issue.property[key].path`. */
  readonly alias: string | null;
};

export type JqlComponent = { readonly id: number; readonly name: string; readonly projectId: number; readonly leadId: string | null };
export type JqlVersion = {
  readonly id: number;
  readonly name: string;
  readonly projectId: number;
  readonly isReleased: boolean;
  readonly isArchived: boolean;
};
/** A query somebody saved under a name. */
export type JqlSavedFilter = { readonly id: number; readonly name: string; readonly jql: string };

/** A function an app adds to JQL, as its manifest declares it. */
export type JqlAppFunction = {
  /** The module's ARI. */
  readonly key: string;
  readonly appId: string;
  readonly appName: string;
  readonly moduleKey: string;
  readonly name: string;
  readonly arguments: readonly { readonly name: string; readonly required: boolean }[];
  /** Of the fields it can stand beside. */
  readonly types: readonly string[];
  readonly operators: readonly string[];
};

export type JqlIssue = { readonly id: number; readonly key: string; readonly number: number; readonly projectId: number };

/** The words of the site that a query may use, and what they stand for. */
export type JqlCatalogue = {
  readonly customFields: readonly JqlCustomField[];
  readonly properties: readonly JqlProperty[];
  readonly projects: readonly { readonly id: number; readonly key: string; readonly name: string }[];
  readonly statuses: readonly (JqlNamed & { readonly category: string })[];
  /** The most pressing first. */
  readonly priorities: readonly JqlNamed[];
  readonly resolutions: readonly JqlNamed[];
  readonly issueTypes: readonly JqlNamed[];
  readonly linkTypes: readonly (JqlNamed & { readonly inward: string; readonly outward: string })[];
  readonly accounts: readonly { readonly accountId: string; readonly email: string | null; readonly displayName: string }[];
  readonly groups: readonly { readonly name: string; readonly accountIds: readonly string[] }[];
  readonly components: readonly JqlComponent[];
  /** In the order of each project, the oldest first. */
  readonly versions: readonly JqlVersion[];
  /** The saved filter under an id or a name; null alike where there is none and where the viewer may not use it. */
  filterNamed(idOrName: string): JqlSavedFilter | null;
  readonly appFunctions: readonly JqlAppFunction[];
  /** What an app said that a call of its function stands for; null when it was not asked. */
  fragmentOf(call: AppCall): Computed | null;
  /** The issue under an id or a key in any case; null when there is none. */
  issue(idOrKey: string): JqlIssue | null;
};
