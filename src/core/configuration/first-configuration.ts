import { theApp } from "../actor";
import { defaultMatrix } from "../priority/default-matrix";
import { NO_LEVEL_NAMES } from "../priority/level-names";
import type { SiteConfiguration } from "./configuration";
import type { SiteFacts } from "./site-facts";

/** What a site begins with: the default matrix over its priorities, for every project that has incidents. */
export function firstConfiguration(site: SiteFacts): SiteConfiguration {
  const matrix = {
    version: 1,
    by: theApp,
    at: site.learnedAt,
    reason: "The matrix a site begins with.",
    document: defaultMatrix(site.priorities),
  };
  return { site, documents: { matrix }, projectIds: null, levelNames: NO_LEVEL_NAMES, ownDocuments: [], begunAt: site.learnedAt };
}
