import { Hono } from "hono";
import type { JiraEnvironment, JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { accessRoutes } from "./access";
import { appFieldRoutes } from "./app-fields";
import { avatarRoutes } from "./avatars";
import { changelogRoutes } from "./changelogs";
import { commentRoutes } from "./comments";
import { issueRoutes } from "./issues";
import { transitionRoutes } from "./transitions";
import { userRoutes } from "./users";
import { vocabularyRoutes } from "./vocabulary";

/** Every operation of the REST API that this Jira answers. */
export function jiraRoutes(site: Site): JiraRouter {
  const router: JiraRouter = new Hono<JiraEnvironment>();
  const groups = [
    issueRoutes,
    transitionRoutes,
    changelogRoutes,
    commentRoutes,
    appFieldRoutes,
    vocabularyRoutes,
    accessRoutes,
    userRoutes,
    avatarRoutes,
  ];
  for (const addRoutes of groups) addRoutes(router, site);
  return router;
}
