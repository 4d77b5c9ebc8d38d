import type { JiraOptions, ProductEvent } from "../seams";
import { openRows, type Rows } from "./store/rows";

export type Touched = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectKey: string;
  readonly byAccountId: string | null;
};

/** What every operation of Jira works on. */
export type Site = {
  readonly rows: Rows;
  /** Without a slash at the end. */
  readonly url: string;
  now(): number;
  /** What the function of an app says it stands for in JQL. */
  readonly computeJqlFunction: NonNullable<JiraOptions["computeJqlFunction"]>;
  /** What changed within this time, the search index does not know yet. */
  readonly indexLagMs: number;
  /** Only inside `write`: the event stands or falls with the transaction. */
  publish(event: ProductEvent): void;
  /** Tells the listeners of an issue, once the transaction is through. */
  touch(touched: Touched): void;
  /** Runs a write in one transaction. */
  write<Value>(work: () => Value): Value;
  onTouched(listener: (touched: Touched) => void): void;
};

const cannotCompute: Site["computeJqlFunction"] = ({ moduleKey }) =>
  Promise.resolve({ success: false, error: { errorMessage: `Nobody answers for ${moduleKey} here.`, errorType: "NO_APP" } });

/** One Jira site over the tables in `database`, which must exist. */
export function createSite(options: JiraOptions): Site {
  const rows = openRows(options.database);
  const listeners: ((touched: Touched) => void)[] = [];
  let waiting: Touched[] = [];

  function tellListeners(): void {
    const told = waiting;
    waiting = [];
    for (const touched of told) listeners.forEach((listener) => listener(touched));
  }

  return {
    rows,
    url: options.siteUrl.replace(/\/$/, ""),
    now: () => options.clock.now(),
    computeJqlFunction: options.computeJqlFunction ?? cannotCompute,
    indexLagMs: (options.search?.lagSeconds ?? 0) * 1000,
    publish: (event) => options.publish(event),
    touch: (touched) => {
      waiting.push(touched);
    },
    write(work) {
      try {
        const value = rows.inTransaction(work);
        tellListeners();
        return value;
      } catch (error) {
        waiting = [];
        throw error;
      }
    },
    onTouched: (listener) => {
      listeners.push(listener);
    },
  };
}
