import { EgressFilteringService } from "@forge/egress";
import { EGRESS_PORTS, INVOCATION_LIMITS } from "../../limits";
import type { LiveInvocation } from "../invocation/live-invocations";
import type { Manifest } from "../manifest/read-manifest";
import { notEmulated, proxyError } from "./proxy-answers";

export type Egress = (url: string, invocation: Pick<LiveInvocation, "runningMs">) => Response;

const MINUTE_MS = 60_000;

/**
 * Gives the answer to a `fetch` of the app to the outside: refused unless the
 * manifest lists the address, by Forge's own matcher, and the port is one of
 * Forge's; nothing listed is reachable either, since the sandbox has no
 * outside. Forge does not say how it answers too many: 429 is our choice.
 */
export function createEgress(manifest: Manifest): Egress {
  const asked = new WeakMap<object, { minute: number; requests: number }>();

  function isTooMany(invocation: Parameters<Egress>[1]): boolean {
    const minute = Math.floor(invocation.runningMs() / MINUTE_MS);
    const before = asked.get(invocation);
    const requests = before?.minute === minute ? before.requests + 1 : 1;
    asked.set(invocation, { minute, requests });
    return requests > INVOCATION_LIMITS.egressPerRuntimeMinute;
  }

  const filter = new EgressFilteringService(listedAddresses(manifest));
  return (url, invocation) => {
    if (isTooMany(invocation)) return tooMany();
    return filter.isValidUrl(url) && isOpen(url)
      ? notEmulated(`the outside address ${url}`)
      : proxyError(403, "REQUEST_EGRESS_ALLOWLIST_ERR", `URL not included in the external fetch backend permissions: ${url}.`);
  };
}

function isOpen(url: string): boolean {
  const { protocol, port } = new URL(url);
  return EGRESS_PORTS.includes(port === "" ? (protocol === "http:" ? "80" : "443") : port);
}

function tooMany(): Response {
  const message = `An invocation asks the outside at most ${INVOCATION_LIMITS.egressPerRuntimeMinute} times a runtime minute.`;
  return Response.json({ code: "RATE_LIMIT_EXCEEDED", message }, { status: 429 });
}

/** The addresses themselves, and those of the remotes that are listed by key. */
function listedAddresses({ permissions, remotes }: Manifest): string[] {
  return (permissions.external?.fetch?.backend ?? []).flatMap((item) => {
    if (typeof item === "string") return [item];
    const baseUrl = remotes.find(({ key }) => key === item.remote)?.baseUrl ?? [];
    return [...(item.address === undefined ? [] : [item.address]), ...(typeof baseUrl === "string" ? [baseUrl] : Object.values(baseUrl))];
  });
}
