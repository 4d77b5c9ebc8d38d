import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../clock";
import { EVENT_LIMITS } from "../../limits";
import type { AppWorkflowRules } from "../../seams";
import type { Deliveries } from "../events/create-deliveries";
import { type EventDelay, eventDelays } from "../events/event-delay";
import { createEventStore, type PendingDelivery } from "../events/event-store";
import type { Identity } from "../identity";
import type { Invoke } from "../invocation/create-invoker";
import { askedRetry, platformRetry, retryContext } from "../invocation/retry";
import type { Manifest } from "../manifest/read-manifest";
import { readWorkflowRules } from "./read-workflow-rules";

export type WorkflowRules = AppWorkflowRules & {
  /** The post functions that wait, earliest first. */
  pending(): readonly PendingDelivery[];
  setDelay(delay: EventDelay): void;
};

export type WorkflowRulesOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly delay: EventDelay;
};

const verdict = z.object({ result: z.boolean(), errorMessage: z.string().optional() });

/**
 * Runs the app's rules of workflows: validators while the transition waits, in the name of who takes it; post functions
 * after it, late and retried as product events are, in the order they fall due.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-post-function/
 */
export function createWorkflowRules(options: WorkflowRulesOptions): WorkflowRules {
  const { clock, invoke, identity } = options;
  const rules = readWorkflowRules(options.manifest, identity);
  const store = createEventStore(options.database, "forge_post_function");
  let nextDelay = eventDelays(options.delay);
  const contextOf = (moduleKey: string): Record<string, unknown> => ({ cloudId: identity.cloudId, moduleKey });

  async function deliver(delivery: PendingDelivery): Promise<void> {
    const rule = rules.find(({ key, kind }) => kind === "post-function" && key === delivery.triggerKey);
    if (rule?.functionKey === undefined) return store.remove(delivery.id);
    const body = { ...delivery.payload, context: contextOf(rule.key), ...retryContext(delivery) };
    const result = await invoke({
      functionKey: rule.functionKey,
      moduleType: "jira:workflowPostFunction",
      moduleKey: rule.key,
      body,
      accountId: null,
    });
    const retry = askedRetry(result, EVENT_LIMITS.retryAfterSecondsMax) ?? platformRetry(result, delivery.retryCount);
    if (retry && delivery.retryCount < EVENT_LIMITS.retriesMax) store.postpone(delivery, clock.now() + retry.afterSeconds * 1000, retry);
    else store.remove(delivery.id);
  }

  options.deliveries.add({
    nextDueAt: store.nextDueAt,
    due: (now, atMost) =>
      store.due(now, atMost).map((delivery) => ({ id: `post function ${delivery.id}`, bring: () => deliver(delivery) })),
  });

  return {
    list: () => rules,
    async validate(ruleId, accountId, payload) {
      const rule = rules.find(({ id }) => id === ruleId);
      if (rule?.functionKey === undefined) return { result: false };
      const body = { ...payload, context: { ...contextOf(rule.key), accountId } };
      const call = { functionKey: rule.functionKey, moduleType: "jira:workflowValidator", moduleKey: rule.key, body, accountId };
      const answer = await invoke(call);
      const read = verdict.safeParse(answer.success ? answer.body : null);
      if (!read.success) return { result: false };
      const { result, errorMessage } = read.data;
      return { result, ...(errorMessage !== undefined && { errorMessage }) };
    },
    runAfter(ruleId, payload) {
      const rule = rules.find(({ id }) => id === ruleId);
      if (!rule) return;
      store.add({ triggerKey: rule.key, eventType: "jira:workflowPostFunction", payload, dueAt: clock.now() + nextDelay() * 1000 });
      clock.wake();
    },
    pending: store.pending,
    setDelay(delay) {
      nextDelay = eventDelays(delay);
    },
  };
}
