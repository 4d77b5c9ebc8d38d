import type { Site } from "../site";
import {
  type ConditionGroup,
  setWorkflowDetails,
  type TransitionDetails,
  workflowDetails,
  type WorkflowRule,
} from "../store/workflow-details";
import type { ConditionGroupBody, LayoutBody, RuleBody, TransitionBody } from "./workflow-bodies";

/** Keeps what a workflow's document holds beyond statuses and ways, under its next version. A rule without an id gets one. */
export function keepDetails(site: Site, workflowId: number, layout: LayoutBody, statusIdOf: (reference: string) => string): void {
  setWorkflowDetails(site, workflowId, {
    versionNumber: workflowDetails(site, workflowId).versionNumber + 1,
    ...(layout.startPointLayout && { startPointLayout: layout.startPointLayout }),
    ...(layout.loopedTransitionContainerLayout && { loopedTransitionContainerLayout: layout.loopedTransitionContainerLayout }),
    statuses: Object.fromEntries(
      layout.statuses.map(({ statusReference, properties, layout: place }) => [
        statusIdOf(statusReference),
        { properties, ...(place && { layout: place }) },
      ]),
    ),
    transitions: Object.fromEntries(layout.transitions.map((transition) => [transition.id, detailsOf(site, transition)])),
  });
}

function detailsOf(site: Site, transition: TransitionBody): TransitionDetails {
  return {
    description: transition.description,
    customIssueEventId: transition.customIssueEventId ?? null,
    ports: transition.links.map(({ fromPort, toPort }) => ({ fromPort, toPort })),
    conditions: transition.conditions ? groupOf(site, transition.conditions) : null,
    validators: transition.validators.map((rule) => ruleOf(site, rule)),
    actions: transition.actions.map((rule) => ruleOf(site, rule)),
    triggers: transition.triggers.map((rule) => ruleOf(site, rule)),
    transitionScreen: transition.transitionScreen ? ruleOf(site, transition.transitionScreen) : null,
    properties: transition.properties,
  };
}

function groupOf(site: Site, group: ConditionGroupBody): ConditionGroup {
  return {
    operation: group.operation,
    conditions: group.conditions.map((rule) => ruleOf(site, rule)),
    conditionGroups: group.conditionGroups.map((inner) => groupOf(site, inner)),
  };
}

function ruleOf(site: Site, { id, ruleKey, parameters }: RuleBody): WorkflowRule {
  return { id: id ?? String(site.rows.nextId("workflow-rule")), ruleKey, parameters };
}
