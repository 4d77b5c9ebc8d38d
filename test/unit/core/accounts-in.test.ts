import { accountsIn, withoutAccounts } from "../../../src/core/personal-data/accounts-in";

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
