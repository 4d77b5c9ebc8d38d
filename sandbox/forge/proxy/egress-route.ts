import { EgressFilteringService } from "@forge/egress";
import type { Manifest } from "../manifest/read-manifest";
import { notEmulated, proxyError } from "./proxy-answers";

/**
 * Gives the answer to a `fetch` of the app to the outside: refused unless the
 * manifest lists the address, by Forge's own matcher; nothing listed is
 * reachable either, since the sandbox has no outside.
 */
export function createEgress(manifest: Manifest): (url: string) => Response {
  const filter = new EgressFilteringService(listedAddresses(manifest));
  return (url) =>
    filter.isValidUrl(url)
      ? notEmulated(`the outside address ${url}`)
      : proxyError(403, "REQUEST_EGRESS_ALLOWLIST_ERR", `URL not included in the external fetch backend permissions: ${url}.`);
}

/** The addresses themselves, and those of the remotes that are listed by key. */
function listedAddresses({ permissions, remotes }: Manifest): string[] {
  return (permissions.external?.fetch?.backend ?? []).flatMap((item) => {
    if (typeof item === "string") return [item];
    const baseUrl = remotes.find(({ key }) => key === item.remote)?.baseUrl ?? [];
    return [...(item.address === undefined ? [] : [item.address]), ...(typeof baseUrl === "string" ? [baseUrl] : Object.values(baseUrl))];
  });
}
