import { z } from "zod";
import { holds } from "../access/permissions";
import { type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { statusJson } from "../formatters/vocabulary-json";
import { bodyOf, type JiraRouter, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findStatus } from "../store/vocabulary";
import { transitionIssue, transitionsOf } from "../writing/transition-issue";

const transitionBody = z.object({
  transition: z.object({ id: z.union([z.string(), z.number()]) }),
  fields: z.record(z.string(), z.unknown()).default({}),
});

/** Where an issue can go, and moving it there. */
export function transitionRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/transitions", (context) => {
    const caller = personOf(context);
    const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
    return context.json({ expand: "transitions", transitions: transitionsJson(site, caller, on) });
  });

  router.post("/issue/:issueIdOrKey/transitions", async (context) => {
    const caller = personOf(context);
    const { transition, fields } = await bodyOf(context, transitionBody);
    site.write(() =>
      transitionIssue(
        site,
        caller,
        visibleIssue(site, caller, context.req.param("issueIdOrKey")),
        String(transition.id),
        Object.keys(fields),
      ),
    );
    return context.body(null, 204);
  });
}

/** The transitions a caller may take; none without the right to transition. */
export function transitionsJson(site: Site, caller: Person, on: VisibleIssue): Record<string, unknown>[] {
  if (!holds(site, caller.accountId, "TRANSITION_ISSUES", on.project, on.issue)) return [];
  return transitionsOf(site, on).map((transition) => {
    const to = findStatus(site, transition.to_status_id);
    return {
      id: transition.id,
      name: transition.name,
      to: to && statusJson(site, to),
      hasScreen: false,
      isGlobal: transition.kind === "global",
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: transition.to_status_id === on.issue.status_id,
    };
  });
}
