import type { Actor } from "../core/actor";
import type { PlatformError } from "../core/platform-error";
import type { CopiedLevels } from "../core/incident/copy-levels";
import { copyLevels } from "../core/incident/copy-levels";
import { isCopying } from "../core/incident/copying";
import type { IncidentChange } from "../core/incident/incident-record";
import { GRACE } from "../core/incident/grace";
import type { OwedDecision } from "../core/incident/incident-record";
import type { MatrixMove } from "../core/incident/move-to-matrix";
import { moveToMatrix } from "../core/incident/move-to-matrix";
import { renameLevels } from "../core/incident/rename-levels";
import { isRenaming } from "../core/incident/renaming-of";
import type { CameBy } from "../core/escalation/ledger-line";
import { nextLookAt, nextMoment } from "../core/incident/next-look";
import { reconcile } from "../core/incident/reconcile";
import { isAnythingOwed } from "../core/incident/superseded";
import type { MatrixPin } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept, unreachable } from "../core/result";
import type { Instant } from "../core/time";
import { later } from "../core/time";
import type { Committed } from "./commit-change";
import { commitChange } from "./commit-change";
import { MOST_TURNS } from "./most-turns";
import type { OpenRefusal, Wanted } from "./open-incident";
import { openIncident } from "./open-incident";
import { pageDue } from "./escalation/page-due";
import { performDecision } from "./perform-decision";
import type { Ports } from "./ports";

export type Reconciled =
  /** `nextAt`: when the clock has to look at it next; null for never. */
  | { readonly kind: "agreed"; readonly nextAt: Instant | null }
  /** Something is stored and still to be done; the sweep will, or whoever asks again. */
  | { readonly kind: "owed"; readonly failure: PlatformError | null }
  /** Jira said no for good. */
  | { readonly kind: "refused"; readonly reason: string };

export type HowToReconcile = {
  /** Whether to finish what other invocations left, too: the clock does so once their owners have had their time. Others leave it, since its owner may be at work this moment. */
  readonly finishOwed: boolean | "past-grace";
  /** How this invocation came to the incident: the ledger of what was due says it. */
  readonly cameBy: CameBy;
  /** The work type as an event names it, where an event brought us here. */
  readonly type?: Wanted["type"];
  /** The matrix that the incident is moved to first, where it is its project's newest. */
  readonly move?: MatrixMove & { readonly to: MatrixPin };
  /** Whether levels that the issue carries under a former name get the one they have now. */
  readonly renames?: true;
  /** The levels that it gets from fields of the site's own, where it has none, and in whose name. */
  readonly copy?: { readonly by: Actor; readonly levels: CopiedLevels };
};

/**
 * Makes priority, record and timeline agree with what Jira holds, as the app.
 *
 * @throws {PlatformError} when nothing could be read or stored.
 */
export async function reconcileIncident(
  issueId: string,
  { finishOwed, cameBy, type, ...bringing }: HowToReconcile,
  ports: Ports,
): Promise<Result<Reconciled, OpenRefusal>> {
  const { move, renames, copy } = bringing;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const opened = await openIncident(issueId, "app", { history: true, type, moveTo: move?.to }, ports);
    if (!opened.ok) return opened;
    const { configuration, issue, stored, timeline } = opened.value;

    const now = ports.clock.now();
    const decisionId = ports.ids.next();
    const change = decide(bringing, configuration, stored.record, issue, now, decisionId);
    const before: Committed = { stored, timeline };
    const followed = change && change.record !== stored.record ? await commitChange(change, before, ports) : before;
    const paged = followed && (await pageDue({ ...opened.value, ...followed }, cameBy, ports));
    if (paged === null) continue;
    const committed: Committed = { stored: paged.opened.stored, timeline: paged.opened.timeline };

    const left = finishOwed ? leftOwed(committed, finishOwed === "past-grace" ? now : null) : undefined;
    const decision = left ?? change?.decision ?? null;
    if (decision === null) return accept(paged.failure ? { kind: "owed", failure: paged.failure } : agreed(committed, now));

    const performed = await performDecision(decision, issueId, "app", configuration.site.fields, committed, ports);
    switch (performed.kind) {
      case "done":
        if ((renames && !isRenaming(decision)) || (copy && !isCopying(decision))) break;
        if (!isAnythingOwed(performed.after.stored.record.owed)) {
          return accept(paged.failure ? { kind: "owed", failure: paged.failure } : agreed(performed.after, now));
        }
        if (!finishOwed) return accept({ kind: "owed", failure: null });
        break;
      case "refused":
        return accept({ kind: "refused", reason: performed.reason });
      case "owed":
        return accept({ kind: "owed", failure: performed.failure });
      case "overtaken":
        break;
      default:
        return unreachable(performed);
    }
  }
  return accept({ kind: "owed", failure: null });
}

function decide(
  { move, renames, copy }: Pick<HowToReconcile, "move" | "renames" | "copy">,
  ...[configuration, record, issue, now, decisionId]: Parameters<typeof reconcile>
): IncidentChange | null {
  if (move) return moveToMatrix(configuration, record, issue, { ...move, now, decisionId });
  if (copy) return copyLevels(configuration, record, issue, { ...copy, now, decisionId });
  return (renames ? renameLevels : reconcile)(configuration, record, issue, now, decisionId);
}

/** What is owed that may be finished here: with a moment given, only that whose owner has had their time by then. */
function leftOwed({ stored }: Committed, now: Instant | null): OwedDecision | undefined {
  return stored.record.owed.find((owed) => !owed.isSuperseded && (now === null || later(owed.decidedAt, GRACE) <= now));
}

/** What an owner is at work on this moment is looked at again when their time is over. */
function agreed({ stored }: Committed, now: Instant): Reconciled {
  return { kind: "agreed", nextAt: isAnythingOwed(stored.record.owed) ? nextLookAt(stored.record, now) : nextMoment(stored.record) };
}
