import { withShadowTold } from "../../core/goal/goal-shadow";
import { PlatformError } from "../../core/platform-error";
import { commitChange } from "../commit-change";
import type { Ports } from "../ports";
import type { Paged } from "./page-due";

/** Makes the property that JQL searches say how the goals stand, where it does not yet. What fails stays owed. Null when another invocation wrote in between. */
export async function tellShadow(paged: Paged | null, ports: Ports): Promise<Paged | null> {
  const goals = paged?.opened.stored.record.goals;
  if (!paged || !goals?.shadow?.isOwed || paged.failure) return paged;
  const { opened } = paged;
  const { stored, timeline, issue } = opened;
  try {
    await ports.pages.tellGoals(issue.issueId, goals.shadow);
  } catch (failure) {
    if (failure instanceof PlatformError) return { opened, failure };
    throw failure;
  }
  const record = { ...stored.record, goals: withShadowTold(goals, goals.shadow) };
  const committed = await commitChange({ record, entries: [], decision: null }, { stored, timeline }, ports);
  return committed && { opened: { ...opened, ...committed }, failure: null };
}
