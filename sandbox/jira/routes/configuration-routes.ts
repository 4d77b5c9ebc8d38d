import type { JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { fieldContextRoutes } from "./fields-contexts";
import { customFieldRoutes } from "./fields-custom";
import { fieldDefaultValueRoutes } from "./fields-default-values";
import { fieldOptionRoutes } from "./fields-options";
import { issueTypeScreenSchemeRoutes } from "./schemes-issue-type-screens";
import { issueTypeSchemeRoutes } from "./schemes-issue-types";
import { screenSchemeRoutes } from "./schemes-screens";
import { screenRoutes } from "./screens";
import { screenTabRoutes } from "./screens-tabs";
import { issueTypeRoutes } from "./vocabulary-issue-types";
import { linkTypeRoutes } from "./vocabulary-link-types";
import { statusRoutes } from "./vocabulary-statuses";
import { workflowRoutes } from "./workflows";
import { workflowSchemeRoutes } from "./schemes-workflows";
import { workflowSchemeMappingRoutes } from "./schemes-workflows-mappings";
import { workflowSchemeSwitchingRoutes } from "./schemes-workflows-switching";
import { workflowUsageRoutes } from "./workflow-usages";
import { permissionSchemeRoutes } from "./schemes-permissions";
import { permissionGrantRoutes } from "./schemes-permissions-grants";
import { prioritySchemeRoutes } from "./schemes-priorities";
import { projectRoleRoutes } from "./projects-roles";
import { projectPartRoutes } from "./projects-parts";
import { projectLifeRoutes } from "./projects-life";
import { prioritySchemeLifeRoutes } from "./schemes-priorities-life";
import { priorityRoutes } from "./vocabulary-priorities";
import { resolutionRoutes } from "./vocabulary-resolutions";
import { projectDeletionRoutes } from "./projects-deletion";
import { projectCategoryRoutes } from "./projects-categories";
import { projectRoleLifeRoutes } from "./projects-roles-life";
import { fieldTrashRoutes } from "./fields-trash";
import { groupRoutes } from "./users-groups";
import { panelPinningRoutes } from "./tasks-panel-pinning";

/** The operations by which administrators set a site and its projects up. */
export function configurationRoutes(router: JiraRouter, site: Site): void {
  const groups = [
    issueTypeRoutes,
    issueTypeSchemeRoutes,
    linkTypeRoutes,
    statusRoutes,
    customFieldRoutes,
    fieldTrashRoutes,
    fieldContextRoutes,
    fieldDefaultValueRoutes,
    fieldOptionRoutes,
    screenRoutes,
    screenTabRoutes,
    screenSchemeRoutes,
    issueTypeScreenSchemeRoutes,
    workflowRoutes,
    workflowSchemeSwitchingRoutes,
    workflowSchemeMappingRoutes,
    workflowUsageRoutes,
    workflowSchemeRoutes,
    permissionSchemeRoutes,
    permissionGrantRoutes,
    prioritySchemeRoutes,
    prioritySchemeLifeRoutes,
    priorityRoutes,
    resolutionRoutes,
    projectRoleRoutes,
    projectRoleLifeRoutes,
    projectPartRoutes,
    projectLifeRoutes,
    projectDeletionRoutes,
    projectCategoryRoutes,
    groupRoutes,
    panelPinningRoutes,
  ];
  for (const addRoutes of groups) addRoutes(router, site);
}
