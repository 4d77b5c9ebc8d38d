import type { OpenIncident } from "../app/open-incident";
import type { ExplanationView, IncidentTriageView, PriorityView, TriageView } from "../contract/ui/triage";
import { waitingView } from "./waiting-view";
import type { Configuration } from "../core/configuration/configuration";
import { prioritiesOffered, priorityWithId } from "../core/configuration/site-facts";
import { isAnythingOwed } from "../core/incident/superseded";
import { shownEntries } from "../core/incident/shown-entries";
import { explainPriority } from "../core/incident/explain-priority";
import { levelNamed } from "../core/priority/matrix";
import { priorityFor } from "../core/priority/priority-for";
import type { Instant } from "../core/time";

const MOST_RECENT = 5;

/** An opened incident as the panel and the context column draw it. */
export function triageView({ configuration, issue, stored, timeline }: OpenIncident, now: Instant): IncidentTriageView {
  const { matrix, rules } = configuration;
  const { editedPriority } = stored.record;
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
          matrix.urgency.map((urgency) => [
            urgency.id,
            priorityView(
              configuration,
              priorityFor(configuration, { impactId: impact.id, urgencyId: urgency.id, componentIds: issue.componentIds }),
            ),
          ]),
        ),
      ]),
    ),
    matrixVersion: matrix.version,
    standing: {
      impactId: issue.impact === null ? null : (levelNamed(matrix.impact, issue.impact)?.id ?? null),
      urgencyId: issue.urgency === null ? null : (levelNamed(matrix.urgency, issue.urgency)?.id ?? null),
    },
    priority: issue.priority && { ...priorityView(configuration, issue.priority.id), name: issue.priority.name },
    explanation: explanationView(configuration, stored, issue, now),
    priorities: offeredViews(configuration, issue),
    canOverride: rules.whoMayOverride === "edit-issues" ? issue.canEdit : "ask",
    editedPriority: editedPriority && {
      priority: priorityView(configuration, editedPriority.priorityId),
      by: editedPriority.by,
      at: editedPriority.at,
      isKept: stored.record.override?.at === editedPriority.at,
    },
    status: issue.status,
    waiting: waitingView(configuration, issue, stored.record, now),
    isCatchingUp: isAnythingOwed(stored.record.owed),
    recent: shownEntries(timeline.entries, stored.record.echoes).slice(-MOST_RECENT).toReversed(),
  };
}

/** What an override may set, the most pressing first. */
export function offeredViews(configuration: Configuration, issue: Pick<OpenIncident["issue"], "priorityIds">): readonly PriorityView[] {
  return prioritiesOffered(configuration.site, issue).map(({ id }) => priorityView(configuration, id));
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

function explanationView(
  configuration: Configuration,
  stored: OpenIncident["stored"],
  issue: OpenIncident["issue"],
  now: Instant,
): ExplanationView {
  const explanation = explainPriority(configuration, stored.record, issue, now);
  const matrixVersion = configuration.matrix.version;
  switch (explanation.kind) {
    case "by-matrix":
      return {
        kind: "by-matrix",
        impact: explanation.impact.name,
        urgency: explanation.urgency.name,
        raisedForTier: explanation.tier,
        matrixVersion,
        setBy: explanation.provenance?.by ?? null,
        setAt: explanation.provenance?.at ?? null,
        ...(explanation.provenance?.copiedFrom && { copiedFrom: explanation.provenance.copiedFrom }),
      };
    case "overridden": {
      const { override, byMatrix } = explanation;
      return {
        kind: "overridden",
        reason: override.reason,
        setBy: override.by,
        setAt: override.at,
        until: override.until,
        byMatrix: byMatrix.kind === "priority" ? priorityView(configuration, byMatrix.priorityId) : null,
        matrixVersion,
      };
    }
    case "as-found": {
      const { impact, urgency } = explanation.found;
      return { kind: "as-found", impact: impact ?? "", urgency: urgency ?? "" };
    }
    case "override-drifted": {
      const { reason, priorityId } = explanation.override;
      return { kind: "override-drifted", reason, expected: priorityView(configuration, priorityId) };
    }
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
