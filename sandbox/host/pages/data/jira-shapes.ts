/** The parts of Jira's answers that the pages draw. */
export type User = {
  readonly accountId: string;
  readonly displayName: string;
  readonly accountType?: string;
  readonly avatarUrls?: Readonly<Record<string, string>>;
};
export type Named = { readonly id: string; readonly name: string; readonly iconUrl?: string };
export type Status = Named & { readonly statusCategory: { readonly key: string } };
export type AdfNode = {
  readonly version?: number;
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
};

export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description?: AdfNode | null;
    readonly issuetype: Named;
    readonly project: { readonly id: string; readonly key: string; readonly name: string; readonly projectTypeKey?: string };
    readonly status: Status;
    readonly priority?: Named | null;
    readonly assignee?: User | null;
    readonly reporter?: User | null;
    readonly created: string;
    readonly updated: string;
    readonly resolutiondate?: string | null;
  } & Readonly<Record<string, unknown>>;
  readonly renderedFields?: Readonly<Record<string, unknown>>;
};

export type Field = {
  readonly id: string;
  readonly name: string;
  readonly custom?: boolean;
  readonly schema?: { readonly type: string; readonly custom?: string };
};

/** A field as a screen shows it: createmeta and editmeta. */
export type ScreenField = {
  readonly fieldId?: string;
  readonly key?: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefaultValue?: boolean;
  readonly defaultValue?: unknown;
  readonly schema?: { readonly type: string; readonly custom?: string };
  readonly allowedValues?: readonly Named[];
};

export type Project = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly projectTypeKey?: string;
  readonly lead?: User;
};

export type Comment = {
  readonly id: string;
  readonly author?: User;
  readonly body: AdfNode;
  readonly created: string;
  readonly updated: string;
};

export type HistoryEntry = {
  readonly id: string;
  readonly author?: User;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fieldId?: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
};

export type Transition = {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  readonly hasScreen?: boolean;
  /** Where it was asked for: how the fields of the screen can be set, by id. */
  readonly fields?: Readonly<Record<string, ScreenField>>;
};
