import type { OracleIssue } from "./oracle";

/** What Jira alone shows of an issue at a glance. */
export type Glance = OracleIssue & {
  readonly key: string;
  readonly type: string;
  readonly isOpen: boolean;
};

/** What one can see of an issue from outside, as Jira's REST interface and the app's surfaces answer it. */
export type Sighting = Glance & {
  /** Jira's history, oldest first. */
  readonly history: readonly HistoryLine[];
  /** The app's timeline, oldest first; null where the app says that this is no incident. */
  readonly timeline: readonly TimelineLine[] | null;
  /** Whether the panel says that something is still to be done. */
  readonly isCatchingUp: boolean;
};

export type HistoryLine = {
  /** "app" for the app's own account. */
  readonly by: string;
  readonly items: readonly {
    readonly field: string;
    readonly to: string | null;
    readonly toString: string | null;
  }[];
};

export type TimelineLine = {
  readonly by: string;
  /** As the app answers it: read here, not trusted. */
  readonly fact: Readonly<Record<string, unknown>>;
};
