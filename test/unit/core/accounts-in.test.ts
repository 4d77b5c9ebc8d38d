import { accountsIn, withoutAccounts } from "../../../src/core/personal-data/accounts-in";
import type { AccountId } from "../../../src/core/actor";
import { aSchedule, aSubstitution } from "../../support/a-schedule";

const ada = { kind: "person", accountId: "ada" };
const service = { id: "pay", owner: "grace", tier: null, componentIds: [] };
const row = { revision: 3, record: { by: ada, echoes: [{ by: ["grace", "app"] }], services: [service], cells: { owner: { owner: "1" } } } };

test("people are found as actors and as owners of services, not in levels that are called owner", () => {
  expect([...accountsIn(row)]).toEqual(["ada", "grace"]);
  expect([...accountsIn(withoutAccounts(row, new Set(["ada"])))]).toEqual(["grace"]);
});

test("who was assigned, and who was before, is found in the timeline", () => {
  const entries = [
    { by: ada, fact: { kind: "assigned", from: null, to: "grace" } },
    { by: ada, fact: { kind: "assigned", from: "joan", to: null } },
  ];
  expect([...accountsIn({ entries })]).toEqual(["ada", "grace", "joan"]);
  expect(accountsIn({ fact: { kind: "status-changed", from: "Open", to: "Closed" } }).size).toBe(0);
});

test("a closed account leaves a stand-in everywhere, and its services without an owner", () => {
  expect(withoutAccounts(row, new Set(["grace"]))).toEqual({
    revision: 3,
    record: { by: ada, echoes: [{ by: ["closed", "app"] }], services: [{ ...service, owner: null }], cells: { owner: { owner: "1" } } },
  });
});

test("whoever has a part in a schedule is found; a closed account leaves its place in the order of turns", () => {
  const substitutions = [aSubstitution("2026-01-06T00:00Z", "2026-01-07T00:00Z", { insteadOf: "ada" as AccountId })];
  const stored = { document: [aSchedule({ substitutions, owners: ["owner" as AccountId] })] };

  expect([...accountsIn(stored)].sort()).toEqual(["ada", "grace", "linus", "owner"]);
  expect(withoutAccounts(stored, new Set(["ada"]))).toMatchObject({ document: [{ layers: [{ members: ["closed", "grace"] }] }] });
});
