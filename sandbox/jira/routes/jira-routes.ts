import { Hono } from "hono";
import type { JiraEnvironment, JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { accessRoutes } from "./access";
import { appFieldConfigurationRoutes } from "./app-field-configurations";
import { appFieldRoutes } from "./app-fields";
import { avatarRoutes } from "./avatars";
import { bulkFetchRoutes } from "./bulk-fetch";
import { bulkIssueRoutes } from "./bulk-issues";
import { changelogRoutes } from "./changelogs";
import { commentRoutes } from "./comments";
import { configurationRoutes } from "./configuration-routes";
import { createMetaRoutes } from "./create-meta";
import { dashboardRoutes } from "./dashboards";
import { dashboardGadgetRoutes } from "./dashboards-gadgets";
import { dashboardPropertyRoutes } from "./dashboards-properties";
import { dashboardSearchRoutes } from "./dashboards-search";
import { filterRoutes } from "./filters";
import { filterSearchRoutes } from "./filters-search";
import { filterSharingRoutes } from "./filters-sharing";
import { issueLinkRoutes } from "./issue-links";
import { issueRoutes } from "./issues";
import { issuesBulkRoutes } from "./issues-bulk";
import { issueLimitRoutes } from "./issues-limits";
import { issuePickerRoutes } from "./issues-picker";
import { jqlFunctionRoutes } from "./jql-functions";
import { jqlSanitizeRoutes } from "./jql-sanitize";
import { jqlSuggestionRoutes } from "./jql-suggestions";
import { notifyRoutes } from "./notify";
import { projectRoutes } from "./projects";
import { propertyRoutes } from "./properties";
import { propertiesBulkRoutes } from "./properties-bulk";
import { searchRoutes } from "./search";
import { queryRoutes } from "./search-queries";
import { serverInfoRoutes } from "./server-info";
import { transitionRoutes } from "./transitions";
import { userRoutes } from "./users";
import { vocabularyRoutes } from "./vocabulary";
import { watcherRoutes } from "./watchers";

/** Every operation of the REST API that this Jira answers. */
export function jiraRoutes(site: Site): JiraRouter {
  const router: JiraRouter = new Hono<JiraEnvironment>();
  const groups = [
    bulkFetchRoutes,
    bulkIssueRoutes,
    issuesBulkRoutes,
    issueLimitRoutes,
    issuePickerRoutes,
    propertiesBulkRoutes,
    configurationRoutes,
    createMetaRoutes,
    dashboardSearchRoutes,
    dashboardRoutes,
    dashboardGadgetRoutes,
    dashboardPropertyRoutes,
    filterSearchRoutes,
    filterRoutes,
    filterSharingRoutes,
    issueRoutes,
    transitionRoutes,
    changelogRoutes,
    commentRoutes,
    appFieldConfigurationRoutes,
    appFieldRoutes,
    vocabularyRoutes,
    accessRoutes,
    userRoutes,
    avatarRoutes,
    issueLinkRoutes,
    notifyRoutes,
    projectRoutes,
    propertyRoutes,
    searchRoutes,
    queryRoutes,
    jqlFunctionRoutes,
    jqlSanitizeRoutes,
    jqlSuggestionRoutes,
    serverInfoRoutes,
    watcherRoutes,
  ];
  for (const addRoutes of groups) addRoutes(router, site);
  return router;
}
