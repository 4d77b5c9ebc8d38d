import type { Ports } from "../../../../src/app/ports";
import type { AccountId } from "../../../../src/core/actor";
import type { HandlingFields } from "../../../../src/core/escalation/handling-fields";
import { PlatformError } from "../../../../src/core/platform-error";
import { accept, refuse } from "../../../../src/core/result";
import { emptyTimeline } from "../../../../src/core/timeline/append-entries";
import type { Chance } from "../../../simulation/chance";
import { theAppAccount } from "../../../support/an-incident";
import type { SmallJira } from "../a-small-jira";
import type { Memory, Outside } from "../ports-in-memory";
import { portsInMemory } from "../ports-in-memory";
import type { Sent } from "./outbox";
import type { Judge, Town, Witnessed } from "./judge";
import { AT_WORK } from "./random-policies";

/** What kept a call from its work: it failed, or took effect and the answer was lost; `dies`: and the invocation with it. */
export type Strike = { readonly isAfter: boolean; readonly dies: boolean };

export type Surroundings = {
  readonly memory: Memory;
  readonly jira: SmallJira;
  readonly judge: Judge;
  readonly town: Town;
  readonly chance: Chance;
  readonly fields: Map<string, { readonly values: HandlingFields; isAnswered: boolean }>;
  readonly now: () => number;
  /** Those that are under way at once share the time that goes by. */
  readonly calls: { underWay: number };
  /** Time goes by while a call is under way. */
  readonly pass: (milliseconds: number) => void;
  readonly strikeOn: (platform: "jira" | "storage") => Strike | null;
  readonly push: (subject: string, after: number) => void;
};

export type Invocation = Witnessed & {
  readonly as: AccountId;
  /** Hears of a call that did not go as it should. */
  readonly struck: (issueId: string | null) => void;
  readonly dies: () => void;
  /** The incident it works on; null where it goes over them all. */
  readonly issueId: string | null;
  readonly mailed: Sent[];
};

const PASSING = [0, 0, 0, 0, 5, 40, 150, 400] as const;

/** The ports of one invocation of a day: each call lets others come in between, and now and then fails, or ends the invocation. */
export function portsOfADay(
  { memory, jira, judge, town, chance, fields, now, pass, strikeOn, push, calls }: Surroundings,
  by: Invocation,
  nextId: () => string,
): Ports {
  const hop = async (): Promise<void> => {
    for (let count = chance.between(0, 3); count > 0; count -= 1) await Promise.resolve();
  };

  let isDead = false;
  const never = (): Promise<never> => new Promise(() => undefined);

  const outside: Outside = async (platform, work) => {
    if (isDead) return never();
    calls.underWay += 1;
    await hop();
    pass(Math.round((chance.happens(1) ? 8_000 : chance.of(PASSING)) / calls.underWay));
    calls.underWay -= 1;
    if (isDead) return never();
    const strike = strikeOn(platform);
    if (strike && !strike.isAfter) return failed(platform, strike);
    const value = work();
    await hop();
    return strike ? failed(platform, strike) : value;
  };

  function failed(platform: "jira" | "storage", { dies, isAfter }: Strike): Promise<never> {
    by.struck(by.issueId);
    judge.unconfirmed(by.mailed);
    if (dies) {
      isDead = true;
      by.dies();
      return never();
    }
    throw new PlatformError(platform, "unavailable", "It does not answer.", { mayHaveTakenEffect: isAfter });
  }

  const plain = portsInMemory(memory, jira, {
    as: by.as,
    now,
    outside,
    nextId,
    wrote: (change, at) => judge.wrote(by, change, at),
  });

  const ofIssue = (issueId: string, work: () => void) =>
    outside("jira", () => {
      if (!jira.issues.has(issueId)) return refuse("Issue does not exist.");
      work();
      return accept(undefined);
    });

  return {
    ...plain,
    issues: {
      ...plain.issues,
      async read(issueId, voice, asked, how) {
        const issue = await plain.issues.read(issueId, voice, asked, how);
        if (issue) judge.readIssue(by, issueId, issue);
        return issue;
      },
    },
    desk: {
      ...plain.desk,
      read: (issueId) =>
        outside("storage", () => {
          judge.readRecord(by, issueId);
          const configuration = { kind: "ready" as const, configuration: memory.site.value, revision: memory.site.revision };
          return { configuration, incident: memory.incidents.get(issueId) ?? null, timeline: emptyTimeline };
        }),
    },
    dueSoon: {
      async push(_kind, subject, after) {
        await hop();
        push(subject, after);
      },
    },
    people: {
      membersOf: (groupId) => outside("jira", () => (town.groups.get(groupId) ?? []) as readonly AccountId[]),
      leadOf: () => outside("jira", () => town.lead as AccountId | null),
      reachable: (accountIds) => outside("jira", () => accountIds.filter((id) => !town.closed.has(id))),
    },
    pages: {
      async perform(issueId, effect, isRetry) {
        const key = judge.performing(by, issueId, effect);
        switch (effect.kind) {
          case "mail": {
            const people = effect.people.map(({ accountId }) => accountId as string);
            return ofIssue(issueId, () => void by.mailed.push(judge.outbox.mail(key, people, now())));
          }
          case "comment":
            if (isRetry && (await outside("jira", () => judge.outbox.isCommented(issueId, effect.mark)))) return accept(undefined);
            return ofIssue(issueId, () => judge.outbox.comment(issueId, effect.mark));
          case "assign":
            return ofIssue(issueId, () => jira.edit(issueId, theAppAccount, { assignee: effect.to.accountId }));
          case "transition":
            return ofIssue(issueId, () => jira.edit(issueId, theAppAccount, { status: AT_WORK }));
          case "watch":
          case "set-urgency":
          case "set-field":
            return ofIssue(issueId, () => undefined);
        }
      },
      tellGoals: () => Promise.reject(new Error("There are no goals.")),
      async tellFields(issueId, values) {
        const told = { values, isAnswered: false };
        await outside("jira", () => void fields.set(issueId, told));
        told.isAnswered = true;
      },
    },
  };
}
