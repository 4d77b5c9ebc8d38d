import { filterMeant } from "../access/visible-filter";
import type { Person } from "../http/jira-router";
import { precompute } from "../jql/app-functions/precompute";
import { catalogueFromDatabase } from "../jql/catalogue-from-database";
import { type CompiledJql, compileJql } from "../jql/compile-jql";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";

/**
 * A query in the viewer's name and time zone, as SQL or as Jira's sentences against it.
 * @throws {JiraError} 400 when the function of an app failed.
 */
export async function compileForViewer(site: Site, { accountId }: Person, jql: string): Promise<CompiledJql> {
  const timeZone = findAccount(site, accountId)?.time_zone ?? "Etc/UTC";
  const catalogue = catalogueFromDatabase(site.rows, (idOrName) => filterMeant(site, accountId, idOrName));
  await precompute(site, catalogue, jql);
  return compileJql({ query: jql, catalogue, now: site.now(), viewer: { accountId, timeZone } });
}

/** What is wrong with a query that parses, in Jira's sentences. @throws {JiraError} 400 when the function of an app failed. */
export async function errorsOf(site: Site, viewer: Person, jql: string): Promise<readonly string[]> {
  const compiled = await compileForViewer(site, viewer, jql);
  return compiled.ok ? [] : compiled.errors;
}
