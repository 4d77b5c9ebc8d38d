import { z } from "zod";
import { holds } from "../access/permissions";
import { requirePermission, type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { selfLink } from "../formatters/links";
import { badRequest, forbidden, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findProject } from "../store/projects";
import { type PropertyOwner, propertyKeysOf, propertyOf, removeProperty, setProperty } from "../store/properties";
import { issueInEvent, publishEvent, touchIssue } from "../writing/issue-events";

/** Finds the entity of a request and lets only those through who may read it, or write it. */
type Owned = { readonly owner: PropertyOwner; announce(key: string, eventName: "set" | "deleted"): void };
type FindOwner = (site: Site, context: JiraContext, caller: Person, to: "read" | "write") => Owned;

const VALUE_LENGTH_MAX = 32_768;

/** Properties of issues and of projects, the same operations on both. */
export function propertyRoutes(router: JiraRouter, site: Site): void {
  addRoutes(router, site, "issue", ownerIssue);
  addRoutes(router, site, "project", ownerProject);
}

function addRoutes(router: JiraRouter, site: Site, kind: "issue" | "project", find: FindOwner): void {
  router.get(`/${kind}/:idOrKey/properties`, (context) => {
    const { owner } = find(site, context, personOf(context), "read");
    const keys = propertyKeysOf(site, owner).map((key) => ({ key, self: selfLink(site, `/${kind}/${owner.id}/properties/${key}`) }));
    return context.json({ keys });
  });

  router.get(`/${kind}/:idOrKey/properties/:key`, (context) => {
    const { owner } = find(site, context, personOf(context), "read");
    const key = keyOf(context);
    const value = propertyOf(site, owner, key);
    if (value === undefined) throw notFound(`The property with the key '${key}' does not exist.`);
    return context.json({ key, value });
  });

  router.put(`/${kind}/:idOrKey/properties/:key`, async (context) => {
    const caller = personOf(context);
    const value = await bodyOf(context, z.json());
    requirePropertyValue(value);
    return site.write(() => {
      const { owner, announce } = find(site, context, caller, "write");
      const key = keyOf(context);
      const isNew = propertyOf(site, owner, key) === undefined;
      setProperty(site, owner, key, value);
      announce(key, "set");
      return context.body(null, isNew ? 201 : 200);
    });
  });

  router.delete(`/${kind}/:idOrKey/properties/:key`, (context) => {
    const caller = personOf(context);
    site.write(() => {
      const { owner, announce } = find(site, context, caller, "write");
      const key = keyOf(context);
      if (propertyOf(site, owner, key) === undefined) throw notFound(`The property with the key '${key}' does not exist.`);
      removeProperty(site, owner, key);
      announce(key, "deleted");
    });
    return context.body(null, 204);
  });
}

/** @throws {JiraError} 400 when a value is longer than a property holds. */
export function requirePropertyValue(value: unknown): void {
  if (JSON.stringify(value).length > VALUE_LENGTH_MAX)
    throw badRequest(`The length of the property value must not exceed ${VALUE_LENGTH_MAX}.`);
}

/** Publishes that a property of an issue was set or taken away. Only inside a write. */
export function announceProperty(site: Site, caller: Person, on: VisibleIssue, key: string, eventName: "set" | "deleted"): void {
  publishEvent(site, caller, `avi:jira:${eventName}:issue-property`, { issue: issueInEvent(site, on.issue), property: { key } });
  touchIssue(site, caller, on.issue);
}

function keyOf(context: JiraContext): string {
  const key = context.req.param("key") ?? "";
  if (key === "" || key.length > 255) throw badRequest("The property key must be between 1 and 255 characters.");
  return key;
}

const ownerIssue: FindOwner = (site, context, caller, to) => {
  const on = visibleIssue(site, caller, context.req.param("idOrKey") ?? "");
  if (to === "write") requirePermission(site, caller, "EDIT_ISSUES", on, "You do not have permission to edit issues in this project.");
  return {
    owner: { kind: "issue", id: on.issue.id },
    announce: (key, eventName) => announceProperty(site, caller, on, key, eventName),
  };
};

const ownerProject: FindOwner = (site, context, caller, to) => {
  const asked = context.req.param("idOrKey") ?? "";
  const project = findProject(site, asked);
  if (!project || !holds(site, caller.accountId, "BROWSE_PROJECTS", project))
    throw notFound(`No project could be found with key '${asked}'.`);
  if (to === "write" && !holds(site, caller.accountId, "ADMINISTER_PROJECTS", project))
    throw forbidden("You do not have permission to administer this project.");
  return { owner: { kind: "project", id: project.id }, announce: () => undefined };
};
