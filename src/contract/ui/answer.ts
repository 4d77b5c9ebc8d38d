/** Why a call was not done, with a sentence for the person who asked. */
export type RefusalView = {
  readonly kind:
    | "not-allowed"
    | "no-reason"
    | "changed-meanwhile"
    | "invalid-document"
    | "not-visible"
    | "not-an-incident"
    | "not-set-up"
    | "configuration-unreadable"
    | "unknown-level"
    | "unfit-override"
    | "unfit-copy"
    | "already-resolved"
    | "not-escalating"
    | "nothing-left"
    | "not-paused"
    | "end-has-passed"
    | "reason-missing"
    | "no-such-policy"
    | "no-such-job"
    | "job-over"
    | "bad-payload"
    | "jira-busy"
    | "jira-refused"
    | "jira-unavailable"
    | "storage-unavailable"
    | "unexpected";
  /** A whole sentence or two in plain words: what happened, and what to do next. */
  readonly message: string;
  /** Whether asking again may help, and after how many seconds when the platform said so. */
  readonly retryAfterSeconds?: number;
};

/** What every resolver call answers. `now` is the app's clock in epoch ms; views compute relative times from it. */
export type Answer<Value> =
  | { readonly ok: true; readonly now: number; readonly value: Value }
  | { readonly ok: false; readonly now: number; readonly refusal: RefusalView };
