import type { OpenIncident } from "../app/open-incident";
import type { ExplanationView, IncidentTriageView, PriorityView, TriageView } from "../contract/ui/triage";
import type { Configuration } from "../core/configuration/configuration";
import { priorityWithId } from "../core/configuration/site-facts";
import { isAnythingOwed } from "../core/incident/superseded";
import { shownEntries } from "../core/incident/shown-entries";
import { explainPriority } from "../core/incident/explain-priority";
import { levelNamed } from "../core/priority/matrix";

const MOST_RECENT = 5;

/** An opened incident as the panel and the context column draw it. */
export function triageView({ configuration, issue, stored, timeline }: OpenIncident): IncidentTriageView {
  const { matrix } = configuration;
  return {
    state: "incident",
    issueId: issue.issueId,
    issueKey: issue.issueKey,
    canEdit: issue.canEdit,
    impactLevels: matrix.impact,
    urgencyLevels: matrix.urgency,
    cells: Object.fromEntries(
      matrix.impact.map((impact) => [
        impact.id,
        Object.fromEntries(
          matrix.urgency.map((urgency) => [urgency.id, priorityView(configuration, matrix.cells[impact.id]?.[urgency.id] ?? "")]),
        ),
      ]),
    ),
    matrixVersion: matrix.version,
    standing: {
      impactId: issue.impact === null ? null : (levelNamed(matrix.impact, issue.impact)?.id ?? null),
      urgencyId: issue.urgency === null ? null : (levelNamed(matrix.urgency, issue.urgency)?.id ?? null),
    },
    priority: issue.priority && { ...priorityView(configuration, issue.priority.id), name: issue.priority.name },
    explanation: explanationView(configuration, stored, issue),
    status: issue.status,
    isCatchingUp: isAnythingOwed(stored.record.owed),
    recent: shownEntries(timeline.entries, stored.record.echoes).slice(-MOST_RECENT).toReversed(),
  };
}

/** What the panel draws while Jira does not answer: what was last known, and since when. */
export function unreachableView(
  reason: string,
  lastKnown: { impact: string | null; urgency: string | null; priority: string | null; at: number } | null,
): TriageView {
  return { state: "unreachable", reason, lastKnown };
}

function priorityView(configuration: Configuration, id: string): PriorityView {
  const { name, iconUrl } = priorityWithId(configuration.site, id);
  const rank = configuration.site.priorities.findIndex((priority) => priority.id === id);
  return { id, name, iconUrl, rank: rank < 0 ? configuration.site.priorities.length - 1 : rank };
}

function explanationView(configuration: Configuration, stored: OpenIncident["stored"], issue: OpenIncident["issue"]): ExplanationView {
  const explanation = explainPriority(configuration, stored.record, issue);
  const matrixVersion = configuration.matrix.version;
  switch (explanation.kind) {
    case "by-matrix":
      return {
        kind: "by-matrix",
        impact: explanation.impact.name,
        urgency: explanation.urgency.name,
        matrixVersion,
        setBy: explanation.provenance?.by ?? null,
        setAt: explanation.provenance?.at ?? null,
      };
    case "drifted":
      return {
        kind: "drifted",
        impact: explanation.impact.name,
        urgency: explanation.urgency.name,
        expected: priorityView(configuration, explanation.priorityId),
        matrixVersion,
      };
    case "unknown-level":
      return { kind: "unknown-level", field: explanation.input, value: explanation.value };
    case "incomplete":
      return explanation;
  }
}
