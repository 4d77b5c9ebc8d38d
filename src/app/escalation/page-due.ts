import { policyOf } from "../../core/escalation/begin-escalation";
import { claimDue } from "../../core/escalation/claim-due";
import { decideDue } from "../../core/escalation/decide-due";
import { handlingFields } from "../../core/escalation/handling-fields";
import type { CameBy } from "../../core/escalation/ledger-line";
import type { OwedPage } from "../../core/escalation/owed-page";
import { leftByOthers, takenUp } from "../../core/escalation/settle-page";
import { presentSituation } from "../../core/escalation/situation-of";
import { PlatformError } from "../../core/platform-error";
import type { OpenIncident } from "../open-incident";
import type { Ports } from "../ports";
import { resolveTargets } from "./resolve-targets";
import { settleOwed } from "./settle-owed";
import { storeEscalation } from "./store-escalation";
import { tellShadow } from "./tell-shadow";

/** An incident after its pages, and what kept one of them from being sent. */
export type Paged = { readonly opened: OpenIncident; readonly failure: PlatformError | null };

/** More steps than that are never due at once: a step that pages lets the next wait its delay. */
const MOST_PAGES = 20;

/**
 * Pages whom an incident's escalation owes a page now, finishes pages that another invocation left, and tells Jira's
 * fields. The incident was read just before, so that nobody is called for one that somebody took.
 *
 * Each step is claimed by storing the run moved on, together with what it owes. Null when another invocation wrote in
 * between: the caller looks again.
 */
export async function pageDue(opened: OpenIncident, cameBy: CameBy, ports: Ports): Promise<Paged | null> {
  let present = opened;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const left = leftByOthers(present.stored.record.escalation, ports.clock.now());
    const claimed = left ? await takeUp(left, present, ports) : await claimNext(present, cameBy, ports);
    if (claimed === null) return null;
    if (claimed === "nothing-due") break;
    present = claimed.opened;
    if (claimed.page === null) continue;
    const settled = await settleOwed(claimed.page, left !== null, present, ports);
    if (settled === null) return null;
    if (settled instanceof PlatformError) return { opened: present, failure: settled };
    present = settled;
  }
  return tellShadow(await tellFields(present, ports), ports);
}

type ClaimedNext = { readonly opened: OpenIncident; readonly page: OwedPage | null } | "nothing-due" | null;

async function takeUp(page: OwedPage, opened: OpenIncident, ports: Ports): Promise<ClaimedNext> {
  const state = takenUp(opened.stored.record.escalation, page, ports.clock.now());
  const next = await storeEscalation(opened, state, [], [], ports);
  return next && { opened: next, page };
}

async function claimNext(opened: OpenIncident, cameBy: CameBy, ports: Ports): Promise<ClaimedNext> {
  const { configuration, issue, stored } = opened;
  const { escalation } = stored.record;
  const policy = escalation.run && policyOf(configuration.policies, escalation.run);
  if (escalation.run === null || policy === null) return "nothing-due";
  const now = ports.clock.now();
  const situation = presentSituation(configuration, issue, stored.record, now);
  const decided = decideDue(escalation.run, policy, situation, now);
  if (decided === null) return "nothing-due";
  const targets = decided.kind === "steps" ? (decided.page?.step.targets ?? []) : [];
  const resolved = await resolveTargets(targets, configuration, issue, ports);
  const { state, entries, lines, page } = claimDue(escalation, decided, { configuration, issue, policy, ...resolved, cameBy, now });
  const next = await storeEscalation(opened, state, entries, lines, ports);
  return next && { opened: next, page };
}

/** Makes Jira's fields say how the incident is handled, where they do not yet. What fails stays owed. */
async function tellFields(opened: OpenIncident, ports: Ports): Promise<Paged | null> {
  const { configuration, issue, stored } = opened;
  const { escalation } = stored.record;
  if (!escalation.areFieldsOwed) return { opened, failure: null };
  const fields = configuration.site.fields.handling;
  try {
    const values = handlingFields(escalation, escalation.run && policyOf(configuration.policies, escalation.run));
    if (fields) await ports.pages.tellFields(issue.issueId, values, fields);
  } catch (failure) {
    if (failure instanceof PlatformError) return { opened, failure };
    throw failure;
  }
  const told = await storeEscalation(opened, { ...escalation, areFieldsOwed: false }, [], [], ports);
  return told && { opened: told, failure: null };
}
