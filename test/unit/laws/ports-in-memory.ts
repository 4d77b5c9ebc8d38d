import type { ConfigurationChange, Ports, StoredIncident } from "../../../src/app/ports";
import type { DueKind, DueRow } from "../../../src/app/due-ports";
import type { AccountId } from "../../../src/core/actor";
import type { ProjectConfiguration, SiteConfiguration } from "../../../src/core/configuration/configuration";
import { matrixOf } from "../../../src/core/configuration/configuration";
import type { DocumentSet, Versioned } from "../../../src/core/configuration/documents";
import { PlatformError } from "../../../src/core/platform-error";
import { accept } from "../../../src/core/result";
import { instant } from "../../../src/core/time";
import { emptyTimeline } from "../../../src/core/timeline/append-entries";
import { theAppAccount } from "../../support/an-incident";
import type { SmallJira } from "./a-small-jira";

type Row<Value> = { readonly revision: number; readonly value: Value };

/** What the app keeps, in memory. */
export type Memory = {
  site: Row<SiteConfiguration>;
  readonly projects: Map<string, Row<ProjectConfiguration>>;
  readonly versions: Map<string, Versioned<unknown>>;
  readonly incidents: Map<string, StoredIncident>;
  readonly due: Map<string, DueRow>;
};

/** A failure ordered for the next calls: counted down, it strikes before or after what the call does. */
export type Trouble = { next: { left: number; readonly isAfter: boolean } | null };

/** A memory of a site that has just begun. */
export function anEmptyMemory(site: SiteConfiguration): Memory {
  return { site: { revision: 1, value: site }, projects: new Map(), versions: new Map(), incidents: new Map(), due: new Map() };
}

/** A call outside: when and whether its work is done, and its answer comes, is the caller's to say. */
export type Outside = <Value>(platform: "jira" | "storage", work: () => Value) => Promise<Value>;

/** What is written to an incident. */
export type DeskWrite = Parameters<Ports["desk"]["write"]>[0];

/** Calls that fail as was ordered. */
export function troubledBy(trouble: Trouble): Outside {
  return async (platform, work) => {
    const { next } = trouble;
    if (next) next.left -= 1;
    const strikes = next !== null && next.left === 0;
    if (strikes) trouble.next = null;
    if (strikes && !next.isAfter) throw new PlatformError(platform, "unavailable", "It does not answer.");
    const value = work();
    if (strikes) throw new PlatformError(platform, "unavailable", "It did not answer in time.", { mayHaveTakenEffect: true });
    return value;
  };
}

type Surroundings = {
  readonly as: AccountId;
  readonly now: () => number;
  readonly outside: Outside;
  readonly nextId: () => string;
  /** Hears of what was written to an incident, in the same moment. */
  readonly wrote?: (change: DeskWrite, decidedAt: number) => void;
};

/** The ports of an invocation in somebody's name, over memory and a small Jira. What a priority does not need is not there. */
export function portsInMemory(memory: Memory, jira: SmallJira, { as, now, outside, nextId, wrote }: Surroundings): Ports {
  const ofJira = <Value>(work: () => Value): Promise<Value> => outside("jira", work);
  const ofStorage = <Value>(work: () => Value): Promise<Value> => outside("storage", work);
  const site = () => ({ kind: "ready" as const, configuration: memory.site.value, revision: memory.site.revision });
  const isStill = (row: DueRow): boolean => memory.due.get(row.key)?.dueAt === row.dueAt;
  const owe = (kind: DueKind, subject: string, dueAt: DueRow["dueAt"]): void => {
    const key = `${kind}:${subject}`;
    memory.due.set(key, { key, kind, subject, dueAt, attempts: 0 });
  };

  const ports: Partial<Ports> = {
    clock: { now: () => instant(now()) },
    ids: { next: nextId },
    issues: {
      read: (issueId, _voice, _fields, { historySince }) =>
        ofJira(() => {
          const issue = jira.issues.get(issueId);
          if (!issue) return null;
          return { ...issue, history: historySince === null ? [] : issue.history.filter(({ at }) => at >= historySince) };
        }),
      perform: (issueId, effect, voice) =>
        ofJira(() => {
          jira.perform(issueId, effect, voice === "app" ? theAppAccount : as);
          return accept(undefined);
        }),
      assign: () => Promise.reject(new Error("Nobody hands anything over.")),
    },
    projects: {
      withIncidents: () => ofJira(() => [...memory.projects.keys()]),
      prioritiesOf: () => ofJira(() => null),
      writeLevels: () => ofJira(() => undefined),
    } satisfies Partial<Ports["projects"]> as unknown as Ports["projects"],
    /** Every push is lost: the sweep finds what is due. */
    dueSoon: { push: () => ofStorage(() => undefined) },
    jqlFunctions: { kept: () => ofJira(() => []), replace: () => ofJira(() => undefined) },
    configurations: {
      readSite: () => ofStorage(site),
      createSite: () => Promise.reject(new Error("It is there.")),
      replaceSite: () => Promise.reject(new Error("Nothing of the site changes.")),
      readProject: (projectId) =>
        ofStorage(() => {
          const row = memory.projects.get(projectId);
          return row ? { configuration: row.value, revision: row.revision } : null;
        }),
      readOlderMatrix: (pin) =>
        ofStorage(() => {
          const version = memory.versions.get(`${pin.scope}:matrix:${pin.version}`);
          return version ? matrixOf(pin.scope, version as NonNullable<DocumentSet["matrix"]>) : null;
        }),
      readOlder: (scope, kind, versions) =>
        ofStorage(() => versions.flatMap((version) => (memory.versions.get(`${scope}:${kind}:${version}`) as never) ?? [])),
      save: (change) => ofStorage(() => save(memory, change, owe)),
    } satisfies Partial<Ports["configurations"]> as unknown as Ports["configurations"],
    desk: {
      read: (issueId) =>
        ofStorage(() => ({ configuration: site(), incident: memory.incidents.get(issueId) ?? null, timeline: emptyTimeline })),
      readTimelinePage: () => Promise.reject(new Error("Nobody looks at the timeline.")),
      readRecords: async () => [],
      write: (change) => {
        const { before, record, owedDueAt } = change;
        const decidedAt = now();
        return ofStorage(() => {
          if ((memory.incidents.get(record.issueId)?.revision ?? null) !== before.revision) return null;
          const stored = { revision: (before.revision ?? 0) + 1, record };
          memory.incidents.set(record.issueId, stored);
          if (owedDueAt === null) memory.due.delete(`owed:${record.issueId}`);
          else owe("owed", record.issueId, owedDueAt);
          wrote?.(change, decidedAt);
          return stored;
        });
      },
    } satisfies Partial<Ports["desk"]> as unknown as Ports["desk"],
    due: {
      find: (at, limit) =>
        ofStorage(() =>
          [...memory.due.values()]
            .filter(({ dueAt }) => dueAt <= at)
            .sort((one, other) => one.dueAt - other.dueAt)
            .slice(0, limit),
        ),
      read: (kind, subject) => ofStorage(() => memory.due.get(`${kind}:${subject}`) ?? null),
      claim: (row, until) =>
        ofStorage(() => {
          if (!isStill(row)) return false;
          memory.due.set(row.key, { ...row, dueAt: until, attempts: row.attempts + 1 });
          return true;
        }),
      postpone: (row, to) => ofStorage(() => void (isStill(row) && memory.due.set(row.key, { ...row, dueAt: to, attempts: 0 }))),
      strikeOff: (row) => ofStorage(() => void (isStill(row) && memory.due.delete(row.key))),
      owe: (kind, subject, at) => ofStorage(() => owe(kind, subject, at)),
    } satisfies Partial<Ports["due"]> as unknown as Ports["due"],
  };
  return ports as Ports;
}

function save(
  memory: Memory,
  { site, project, replaced, mirror }: ConfigurationChange,
  owe: (kind: DueKind, subject: string, dueAt: DueRow["dueAt"]) => void,
): boolean {
  const own = project && memory.projects.get(project.configuration.projectId);
  if (site && site.readAt !== memory.site.revision) return false;
  if (project && project.readAt !== (own?.revision ?? null)) return false;
  if (site) memory.site = { revision: memory.site.revision + 1, value: site.configuration };
  if (project) memory.projects.set(project.configuration.projectId, { revision: (own?.revision ?? 1) + 1, value: project.configuration });
  for (const { scope, kind, version } of replaced) memory.versions.set(`${scope}:${kind}:${version.version}`, version);
  if (mirror) owe("mirror", mirror.subject, mirror.dueAt);
  return true;
}
