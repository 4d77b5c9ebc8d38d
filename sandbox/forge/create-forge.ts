import { createAppEvents } from "./events/app-events";
import { createDeliveries } from "./events/create-deliveries";
import { createEvents } from "./events/create-events";
import { createDynamicProperties } from "./context/dynamic-properties";
import { createOpenContexts } from "./context/open-contexts";
import { createResolverInvoke } from "./context/invoke-resolver";
import type { Forge, ForgeOptions } from "./forge";
import { identityOf } from "./identity";
import { createInvoker } from "./invocation/create-invoker";
import { createLiveInvocations } from "./invocation/live-invocations";
import { createKvs } from "./kvs/create-kvs";
import { createJqlFunctions } from "./jql-function/create-jql-functions";
import { createAppGrants } from "./lifecycle/app-grants";
import { createLifeCycle } from "./lifecycle/create-life-cycle";
import { createDeployment } from "./lifecycle/deployment";
import { createInstallation } from "./lifecycle/installation";
import { moduleList } from "./manifest/module-list";
import { createPrivacy } from "./privacy/create-privacy";
import { createProxy } from "./proxy/create-proxy";
import { createStargate } from "./proxy/stargate";
import { consumeQueue } from "./queue/consume-queue";
import { createQueue } from "./queue/create-queue";
import { createSchedule } from "./schedule/create-schedule";
import { createAnswerRealtime } from "./realtime/answer-realtime";
import { createContextTokens } from "./realtime/context-tokens";
import { pageRealtime } from "./realtime/page-realtime";
import { createRealtime } from "./realtime/create-realtime";
import { createRealtimeTokens } from "./realtime/realtime-tokens";
import { createScopeGuard } from "./scopes/scope-guard";
import { createWebTriggerUrls } from "./web-trigger/web-trigger-urls";
import { createWebTriggers } from "./web-trigger/create-web-triggers";
import { createWorkflowRules } from "./workflow-rules/create-workflow-rules";

/** How late events arrive here unless told: enough to see that they are late. */
const EVENT_DELAY_SECONDS = 2;

/** A small Forge with one app deployed to it and, once `install` was called, installed on the site. */
export function createForge(options: ForgeOptions): Forge {
  const { database, clock, manifest, jira, runner, meter, faults, siteUrl } = options;
  const deployment = createDeployment(database, manifest, identityOf(manifest, siteUrl));
  const { identity } = deployment;
  const modules = moduleList(manifest, identity);
  const live = createLiveInvocations();
  const log = options.log ?? (() => undefined);
  const invoke = createInvoker({ manifest, identity, runner, live, meter, clock, log });
  const installation = createInstallation({ database, jira, identity, manifest });
  const { appAccountId } = installation;

  const deliveries = createDeliveries(clock);
  const events = createEvents({
    database,
    clock,
    deliveries,
    manifest,
    faults,
    invoke,
    identity,
    delay: options.events?.delaySeconds ?? EVENT_DELAY_SECONDS,
    evaluate: options.evaluate,
    readProperty: jira.propertyOf,
    log,
  });
  const delay = options.events?.delaySeconds ?? EVENT_DELAY_SECONDS;
  const workflowRules = createWorkflowRules({ database, clock, deliveries, manifest, identity, invoke, delay });
  const queue = createQueue({ database, clock, manifest, faults });
  consumeQueue({ store: queue.store, clock, deliveries, manifest, invoke });
  const schedule = createSchedule({ database, clock, manifest, identity, invoke, faults });
  const urls = createWebTriggerUrls(database, siteUrl);
  const kvs = createKvs({ database, clock, entities: manifest.app.storage?.entities ?? [], ...options.storage });
  const appEvents = createAppEvents({ manifest, identity, receive: events.receive });
  const stargate = createStargate({ faults, queue, urls, privacy: createPrivacy(jira), appEvents });
  const scopes = createScopeGuard(identity.scopes);
  const tokens = createRealtimeTokens(clock);
  const channels = createRealtime(clock, tokens);
  const contextTokens = createContextTokens();
  const realtime = createAnswerRealtime({ realtime: channels, tokens, contextOf: contextTokens.contextOf });
  const contexts = createOpenContexts({ jira, identity, modules, permissions: manifest.permissions });

  const grants = createAppGrants(clock);
  const lifeCycle = createLifeCycle({
    database,
    manifest,
    jira,
    installation,
    deployment,
    grants,
    withoutPermissionsSeconds: options.withoutPermissionsSeconds ?? 0,
    receive: events.receive,
    beginSchedules: schedule.begin,
    invoke,
  });

  return {
    proxy: createProxy({
      jira,
      faults,
      siteUrl,
      appId: identity.appId,
      appAccountId,
      live,
      kvs,
      stargate,
      realtime,
      manifest,
      scopes,
      grants,
    }),
    webTriggers: createWebTriggers({ manifest, urls, invoke }),
    receive: events.receive,
    install: lifeCycle.install,
    sayGoodbye: lifeCycle.sayGoodbye,
    reinstall: lifeCycle.reinstall,
    withholdPermissions: grants.withhold,
    modules: () => modules,
    openContext: contexts.open,
    invoke: createResolverInvoke(contexts, contextTokens, invoke),
    dynamicProperties: createDynamicProperties(contexts, invoke),
    async fetchProduct({ token, restPath, init }) {
      const opened = contexts.byToken(token);
      if (!opened) return Response.json({ errorMessages: ["The page's context is gone: reload it."] }, { status: 401 });
      const refused = scopes.refuseJira(init.method ?? "GET", restPath);
      if (refused) return refused;
      const headers = new Headers(init.headers?.map(([name, value]) => [name, value] as [string, string]));
      const request = new Request(new URL(restPath, siteUrl), { method: init.method ?? "GET", headers, body: init.body ?? null });
      return jira.handle(request, { accountId: opened.accountId, viaAppId: identity.appId });
    },
    realtime: pageRealtime(channels, contexts),
    computeJqlFunction: createJqlFunctions(manifest, invoke),
    appAccountId,
    workflowRules,
    pendingEvents: () => [...events.pending(), ...workflowRules.pending()],
    setEventDelay(asked) {
      events.setDelay(asked);
      workflowRules.setDelay(asked);
    },
    setQueueDelay: queue.setDelay,
    setParallel: deliveries.setParallel,
    setQueryLag: kvs.setQueryLag,
    stop: () => runner.stop(),
  };
}
