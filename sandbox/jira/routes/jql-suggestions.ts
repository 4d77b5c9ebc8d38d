import { browsableProjects } from "../access/permissions";
import { visibleFilters } from "../access/visible-filter";
import { badRequest } from "../http/jira-error";
import type { JiraContext, JiraRouter } from "../http/jira-router";
import type { JqlCatalogue } from "../jql/catalogue";
import { catalogueFromDatabase } from "../jql/catalogue-from-database";
import type { JqlField } from "../jql/field";
import { findField } from "../jql/find-field";
import { JqlError } from "../jql/jql-error";
import { matching, people, type Suggestion, type Told, valuesFor } from "../jql/suggest-values";
import type { Site } from "../site";

/** What a person may mean by a few letters behind a field in a query. Anonymous callers may ask too. */
export function jqlSuggestionRoutes(router: JiraRouter, site: Site): void {
  router.get("/jql/autocompletedata/suggestions", (context) => {
    const asked = (name: string): string | undefined => context.req.query(name);
    const predicate = asked("predicateName")?.toLowerCase();
    if (predicate === undefined && asked("predicateValue") !== undefined) throw badRequest("A predicateValue needs a predicateName.");
    const catalogue = catalogueFromDatabase(site.rows);
    const field = fieldAsked(asked("fieldName"), catalogue);
    const told = toldTo(site, context);
    if (predicate === undefined)
      return context.json({ results: matching(valuesFor(field.dataType, catalogue, told), asked("fieldValue") ?? "") });
    return context.json({ results: matching(predicateValues(predicate, field, catalogue, told), asked("predicateValue") ?? "") });
  });
}

/** @throws {JiraError} 400 without a name and for one that is no field's. */
function fieldAsked(name: string | undefined, catalogue: JqlCatalogue): JqlField {
  if (name === undefined || name === "") throw badRequest("The fieldName is required.");
  try {
    return findField(name, catalogue);
  } catch (error) {
    throw error instanceof JqlError ? badRequest(error.message) : error;
  }
}

/** @throws {JiraError} 400 for another predicate, and for a field that keeps no history. */
function predicateValues(predicate: string, field: JqlField, catalogue: JqlCatalogue, told: Told): Suggestion[] {
  if (!["by", "from", "to"].includes(predicate)) throw badRequest(`The predicateName '${predicate}' is not one of by, from and to.`);
  if (!field.history) throw badRequest("History searches do not support the field.");
  return predicate === "by" ? people(catalogue) : valuesFor(field.dataType, catalogue, told);
}

/** Names out of projects that the caller may browse as a whole, and of filters it may use. */
function toldTo(site: Site, context: JiraContext): Told {
  const { accountId } = context.env.caller;
  const projectIds = browsableProjects(site, accountId).wholly.map(({ id }) => id);
  return {
    projectIds,
    filterNames: visibleFilters(site, accountId).map(({ name }) => name),
    labels: () =>
      site.rows
        .all<{ value: string }>(
          `SELECT DISTINCT label.value FROM jira_issue AS issue, json_each(issue.labels) AS label
           WHERE issue.project_id IN (${projectIds.join(", ")}) ORDER BY label.value COLLATE NOCASE`,
        )
        .map(({ value }) => value),
  };
}
