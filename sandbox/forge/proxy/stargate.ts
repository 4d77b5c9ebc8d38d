import { z } from "zod";
import type { Faults } from "../../faults";
import type { AppEvents } from "../events/app-events";
import type { LiveInvocation } from "../invocation/live-invocations";
import type { Privacy } from "../privacy/create-privacy";
import type { Queue } from "../queue/create-queue";
import type { WebTriggerUrls } from "../web-trigger/web-trigger-urls";
import { outsideCall } from "./outside-call";
import { notEmulated } from "./proxy-answers";

/** Answers what the packages ask of `stargate`: queues, web trigger addresses, personal data, app events. HOST.md 2.9 and 2.10. */
export type Stargate = (invocation: LiveInvocation, path: string, body: string) => Promise<Response>;

const graphQl = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });
const createUrl = z.object({ input: z.object({ triggerKey: z.string() }), forceCreate: z.boolean().nullish() });

export type StargateOptions = {
  readonly faults: Faults;
  readonly queue: Queue;
  readonly urls: WebTriggerUrls;
  readonly privacy: Privacy;
  readonly appEvents: AppEvents;
};

/** Gives the stargate over what the installation has. */
export function createStargate({ faults, queue, urls, privacy, appEvents }: StargateOptions): Stargate {
  return async (invocation, path, body) => {
    const call = (operation: string, perform: () => Response): Promise<Response> =>
      outsideCall(faults, { invocation, operation, perform: async () => perform() });
    const [, queueOperation] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
    if (queueOperation === "publish") {
      return outsideCall(faults, {
        invocation,
        operation: "queue:push",
        perform: async () => queue.push(JSON.parse(body), invocation.chainId),
        record: () => void (invocation.entry.queuePushes += 1),
      });
    }
    if (queueOperation === "stats") return call("queue:stats", () => queue.stats(JSON.parse(body)));
    if (queueOperation === "cancel") return call("queue:cancel", () => queue.cancel(JSON.parse(body)));
    if (path === "/app/report-accounts") return call("privacy:report", () => privacy.report(JSON.parse(body)));
    if (path === "/forge/events/v1/app-events") return call("events:publish", () => appEvents.publish(JSON.parse(body)));
    if (path === "/graphql") return answerGraphQl(body, urls, call);
    return notEmulated(`the platform path ${path}`);
  };
}

async function answerGraphQl(
  body: string,
  urls: WebTriggerUrls,
  call: (operation: string, perform: () => Response) => Promise<Response>,
): Promise<Response> {
  const { query, variables } = graphQl.parse(JSON.parse(body));
  const [, field = "a query"] = /\{\s*(\w+)/.exec(query) ?? [];
  const data = (value: unknown): Response => Response.json({ data: { [field]: value } });
  switch (field) {
    case "createWebTriggerUrl": {
      const { input, forceCreate } = createUrl.parse(variables);
      return call(`graphql:${field}`, () => data({ url: urls.urlFor(input.triggerKey, forceCreate ?? false) }));
    }
    case "deleteWebTriggerUrl":
      return call(`graphql:${field}`, () => data(urls.remove(String(variables["id"]))));
    case "webTriggerUrlsByAppContext":
      return call(`graphql:${field}`, () => data(urls.all()));
    default:
      return notEmulated(`the GraphQL field ${field}`);
  }
}
