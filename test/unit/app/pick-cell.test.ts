import { pickCell } from "../../../src/app/pick-cell";
import type { OpenIncident } from "../../../src/app/open-incident";
import type { Ports, StoredIncident } from "../../../src/app/ports";
import { emptyTimeline } from "../../../src/core/timeline/append-entries";
import { refuse, accept } from "../../../src/core/result";
import { aConfiguration, aSiteConfiguration, ada, anIssue, aRecord, noon } from "../../support/an-incident";

test("a pick that Jira refuses while another invocation writes is said to be refused", async () => {
  const configuration = aConfiguration();
  const site = aSiteConfiguration();
  let stored: StoredIncident = { revision: 1, record: aRecord() };
  const ports: Ports = {
    clock: { now: () => noon },
    ids: { next: () => "d1" },
    site: { learn: () => Promise.reject(new Error("no")) },
    rights: {
      of: async () => ({ administersJira: false, administersProject: false }),
      managesIncidents: async () => false,
      overseesEscalations: async () => false,
      editsIssues: async () => false,
    },
    projects: { withIncidents: async () => [], prioritiesOf: async () => null, writeLevels: async () => undefined },
    setUp: {
      readProjects: async () => [],
      readSite: () => Promise.reject(new Error("no")),
      readProject: async () => null,
      perform: async () => refuse("no"),
      undo: async () => refuse("no"),
    },
    setUpRecords: { read: async () => null, readMany: async () => [], save: async () => false },
    suspects: { find: async () => ({ found: [], isMore: false }) },
    jqlFunctions: { kept: async () => [], replace: async () => undefined },
    search: {
      newest: async () => ({ found: [], nextPage: null }),
      inOrder: async () => [],
      countInOrder: async () => null,
      changed: async () => ({ found: [], nextPage: null }),
    },
    jobs: { create: async () => undefined, read: async () => null, replace: async () => true, newest: async () => [] },
    pages: { perform: async () => accept(undefined), tellFields: async () => undefined, tellGoals: async () => undefined },
    people: { membersOf: async () => [], leadOf: async () => null, reachable: async (accountIds) => accountIds },
    ledger: { newest: async () => ({ lines: [], nextPage: null }), ofIssue: async () => [] },
    sweeps: { lastRanAt: async () => null, ran: async () => undefined },
    browsable: { of: async () => [] },
    privacy: { report: async () => [] },
    personalData: {
      readPage: async () => ({ rows: [], nextPage: null }),
      erase: async () => undefined,
      readLook: async () => null,
      keepLook: async () => undefined,
      forgetLook: async () => undefined,
    },
    dueSoon: { push: async () => undefined },
    due: {
      find: async () => [],
      read: async () => null,
      claim: async () => true,
      postpone: async () => undefined,
      strikeOff: async () => undefined,
      owe: async () => undefined,
    },
    issues: {
      read: async () => anIssue(),
      perform: async (_id, effect) => {
        if (effect.kind !== "edit-issue") return accept(undefined);
        stored = { revision: (stored.revision ?? 0) + 1, record: stored.record }; // a trigger told something meanwhile
        return refuse("You do not have permission to edit.");
      },
      assign: async () => accept(undefined),
    },
    configurations: {
      readSite: async () => ({ kind: "ready", configuration: site, revision: 1 }),
      createSite: async () => true,
      replaceSite: async () => true,
      readProject: async () => null,
      readOlderMatrix: async () => null,
      readOlder: async () => [],
      save: async () => true,
    },
    desk: {
      read: async () => ({ configuration: { kind: "ready", configuration: site, revision: 1 }, incident: stored, timeline: emptyTimeline }),
      readTimelinePage: async () => null,
      readRecords: async () => [],
      write: async ({ before, record }) => {
        if (before.revision !== stored.revision) return null;
        stored = { revision: (stored.revision ?? 0) + 1, record };
        return stored;
      },
    },
  };
  const opened: OpenIncident = { configuration, issue: anIssue(), stored, timeline: emptyTimeline };
  const answer = await pickCell(opened, { impactId: "high", urgencyId: "high" }, ada, ports);
  expect(answer).toEqual({ ok: false, refusal: { kind: "jira-refused", reason: "You do not have permission to edit." } });
});
