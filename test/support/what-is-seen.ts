import type { TimelineFactView } from "../../src/contract/ui/timeline";
import type { Desk } from "./a-desk";

export type Seen = {
  readonly standing: Awaited<ReturnType<Desk["standing"]>>;
  readonly history: readonly string[];
  /** Who and what, oldest first; ids and moments left out, since two runs differ in those. */
  readonly timeline: readonly { by: string; fact: TimelineFactView }[];
};

/** Everything a person can see of an incident: for saying that two ways end the same. */
export async function whatIsSeen(desk: Desk, issueKey: string): Promise<Seen> {
  const names = new Map(desk.sandbox.jira.accounts().map(({ accountId, displayName }) => [accountId, displayName]));
  const entries = await desk.timeline(issueKey);
  return {
    standing: await desk.standing(issueKey),
    history: await desk.history(issueKey),
    timeline: entries
      .toReversed()
      .map(({ by, fact }) => ({ by: by.kind === "person" ? (names.get(by.accountId) ?? by.accountId) : "the app", fact })),
  };
}
