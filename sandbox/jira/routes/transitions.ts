import { z } from "zod";
import { holds } from "../access/permissions";
import { type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { fieldMetaJson } from "../formatters/field-meta-json";
import { statusJson } from "../formatters/vocabulary-json";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, listOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findStatus } from "../store/vocabulary";
import type { TransitionRow } from "../store/workflow";
import { transitionDetails } from "../store/workflow-details";
import { transitionIssue, transitionsOf, validateTransition } from "../writing/transition-issue";
import { conditionsHold } from "../writing/workflow-conditions";
import { fieldIdsOfTransition, settableOnTransition } from "../writing/workflow-screen";
import { withDocuments } from "./issues";

const transitionBody = z.object({
  transition: z.object({ id: z.union([z.string(), z.number()]) }),
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).default({}),
});

/** Which transitions are told, and how much of each. */
export type TransitionQuestion = { readonly withFields: boolean; readonly withUnavailable: boolean; readonly transitionId?: string };

/** Where an issue can go, and moving it there. */
export function transitionRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/transitions", (context) => {
    const caller = personOf(context);
    const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
    return context.json({ expand: "transitions", transitions: transitionsJson(site, caller, on, questionOf(context)) });
  });

  router.post("/issue/:issueIdOrKey/transitions", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, transitionBody);
    const asked = { transitionId: String(body.transition.id), fields: withDocuments(site, context, body.fields), update: body.update };
    const on = (): VisibleIssue => visibleIssue(site, caller, context.req.param("issueIdOrKey"));
    await validateTransition(site, caller, on(), asked);
    site.write(() => transitionIssue(site, caller, on(), asked));
    return context.body(null, 204);
  });
}

/** The transitions a caller may take; none without the right to transition. */
export function transitionsJson(site: Site, caller: Person, on: VisibleIssue, question: TransitionQuestion): Record<string, unknown>[] {
  if (!holds(site, caller.accountId, "TRANSITION_ISSUES", on.project, on.issue)) return [];
  return transitionsOf(site, on)
    .filter(({ id }) => question.transitionId === undefined || id === question.transitionId)
    .map((transition) => ({ transition, isAvailable: conditionsHold({ site, caller, on, transition, changes: [] }) }))
    .filter(({ isAvailable }) => isAvailable || question.withUnavailable)
    .map(({ transition, isAvailable }) => ({
      ...transitionJson(site, on, transition),
      isAvailable,
      ...(question.withFields && { fields: screenJson(site, caller, on, transition) }),
    }));
}

function transitionJson(site: Site, on: VisibleIssue, transition: TransitionRow): Record<string, unknown> {
  const to = findStatus(site, transition.to_status_id);
  return {
    id: transition.id,
    name: transition.name,
    to: to && statusJson(site, to),
    hasScreen: fieldIdsOfTransition(site, transition) !== null,
    isGlobal: transition.kind === "global",
    isInitial: false,
    isConditional: transitionDetails(site, transition).conditions !== null,
    isLooped: transition.to_status_id === on.issue.status_id,
  };
}

function screenJson(site: Site, caller: Person, on: VisibleIssue, transition: TransitionRow): Record<string, unknown> {
  return fieldMetaJson(site, on.project, on.issue.issue_type_id, [...settableOnTransition(site, caller, on, transition)]);
}

function questionOf(context: JiraContext): TransitionQuestion {
  const transitionId = context.req.query("transitionId");
  return {
    withFields: listOf(context, "expand").includes("transitions.fields"),
    withUnavailable: flagOf(context, "includeUnavailableTransitions", false),
    ...(transitionId !== undefined && { transitionId }),
  };
}
