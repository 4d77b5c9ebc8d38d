import type { AppWorkflowRules, JiraOptions, ProductEvent } from "../seams";
import { createLaggingIndex, dropLaggingIndex } from "./search/lagging-index";
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
  /** What the installed app adds to workflows. */
  readonly appRules: AppWorkflowRules;
  /** What the function of an app says it stands for in JQL. */
  readonly computeJqlFunction: NonNullable<JiraOptions["computeJqlFunction"]>;
  /** What changed within this time, the search index does not know yet. */
  readonly indexLagMs: number;
  setIndexLag(seconds: number): void;
  /** Only inside `write`: the event stands or falls with the transaction. */
  publish(event: ProductEvent): void;
  /** Tells the listeners of an issue, once the transaction is through. */
  touch(touched: Touched): void;
  /** Runs a write in one transaction. */
  write<Value>(work: () => Value): Value;
  onTouched(listener: (touched: Touched) => void): void;
};

const NO_APP_RULES: AppWorkflowRules = {
  list: () => [],
  validate: () => Promise.resolve({ result: false }),
  runAfter: () => undefined,
};

const cannotCompute: Site["computeJqlFunction"] = ({ moduleKey }) =>
  Promise.resolve({ success: false, error: { errorMessage: `Nobody answers for ${moduleKey} here.`, errorType: "NO_APP" } });

/** One Jira site over the tables in `database`, which must exist. */
export function createSite(options: JiraOptions): Site {
  const rows = openRows(options.database);
  const listeners: ((touched: Touched) => void)[] = [];
  let waiting: Touched[] = [];
  let indexLagMs = (options.search?.lagSeconds ?? 0) * 1000;

  function tellListeners(): void {
    const told = waiting;
    waiting = [];
    for (const touched of told) listeners.forEach((listener) => listener(touched));
  }

  return {
    rows,
    url: options.siteUrl.replace(/\/$/, ""),
    now: () => options.clock.now(),
    appRules: options.appRules ?? NO_APP_RULES,
    computeJqlFunction: options.computeJqlFunction ?? cannotCompute,
    get indexLagMs() {
      return indexLagMs;
    },
    setIndexLag(seconds) {
      indexLagMs = seconds * 1000;
      if (indexLagMs === 0) dropLaggingIndex(options.database);
      else createLaggingIndex(options.database);
    },
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
