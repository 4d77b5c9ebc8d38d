import type { SiteFacts } from "../core/configuration/site-facts";
import type { Effect, OwedDecision } from "../core/incident/incident-record";
import { owedMark } from "../core/incident/shadow-of";
import type { Outcome } from "../core/incident/strike-off";
import { strikeOff } from "../core/incident/strike-off";
import { PlatformError } from "../core/platform-error";
import type { Committed } from "./commit-change";
import { commitChange } from "./commit-change";
import { MOST_TURNS } from "./most-turns";
import type { Ports, Voice } from "./ports";

/** How it went: done and told, refused by Jira for good, still owed, or overtaken by another invocation meanwhile. */
export type Performed =
  | { readonly kind: "done"; readonly after: Committed }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "owed"; readonly failure: PlatformError }
  | { readonly kind: "overtaken" };

/**
 * Does in Jira what a stored decision owes, then strikes it off.
 *
 * A failure worth a retry is not thrown but given back: what was stored stays owed,
 * and the sweep finishes it. That is why `app/` catches here and in the sweep, and nowhere else.
 */
export async function performDecision(
  decision: OwedDecision,
  issueId: string,
  voice: Voice,
  fields: SiteFacts["fields"],
  before: Committed,
  ports: Ports,
): Promise<Performed> {
  try {
    const refusal = await performAll(decision.effects, issueId, voice, fields, ports);
    const after = await strikeOffStored(decision, issueId, refusal === null ? "done" : "refused", before, ports);
    if (refusal !== null) {
      const mark = after && owedMark(after.stored.record);
      if (mark) await performDecision(mark, issueId, "app", fields, after, ports);
      return { kind: "refused", reason: refusal };
    }
    return after === null ? { kind: "overtaken" } : { kind: "done", after };
  } catch (failure) {
    if (failure instanceof PlatformError) return { kind: "owed", failure };
    throw failure;
  }
}

/**
 * Null when another invocation wrote in between: the decision is struck off what stands now, and the
 * caller looks again. What could not be struck off stays owed, and the sweep does it.
 */
async function strikeOffStored(
  decision: OwedDecision,
  issueId: string,
  outcome: Outcome,
  before: Committed,
  ports: Ports,
): Promise<Committed | null> {
  const struck = strikeOff(before.stored.record, decision.id, outcome, ports.clock.now());
  const after = struck && (await commitChange(struck, before, ports));
  if (after) return after;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { incident, timeline } = await ports.desk.read(issueId);
    const again = incident && strikeOff(incident.record, decision.id, outcome, ports.clock.now());
    if (!incident || !again || (await commitChange(again, { stored: incident, timeline }, ports))) return null;
  }
  return null;
}

/**
 * Gives Jira's no, or null when what matters is done. The app's own field and its shadow are
 * written as the app: no person may edit the field. They repeat the priority for lists and JQL;
 * where Jira takes the edit but not these, the priority stands and the next look tries again.
 */
async function performAll(
  effects: readonly Effect[],
  issueId: string,
  voice: Voice,
  fields: SiteFacts["fields"],
  ports: Ports,
): Promise<string | null> {
  for (const effect of effects) {
    const isEdit = effect.kind === "edit-issue";
    const performed = await ports.issues.perform(issueId, effect, isEdit ? voice : "app", fields);
    if (!performed.ok && (isEdit || effects.length === 1)) return performed.refusal;
  }
  return null;
}
