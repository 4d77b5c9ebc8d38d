import type { AccountId } from "../../../../src/core/actor";
import type { Access, Finding } from "../../../../src/core/on-call/finding";
import { lintSchedule } from "../../../../src/core/on-call/lint-schedule";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { WEEKDAYS } from "../../../../src/core/on-call/schedule";
import { CLOSED_ACCOUNT } from "../../../../src/core/personal-data/accounts-in";
import { hours } from "../../../../src/core/time";
import { aLayer, aSchedule, aSubstitution, aWindow, linus, moment } from "../../../support/a-schedule";
import { ada, grace } from "../../../support/an-incident";

const from = moment("2026-01-05T09:00+01:00");
const active = (): Access => "active";
const allBut = (person: AccountId, access: Access) => (accountId: AccountId) => (accountId === person ? access : "active");

function found<Kind extends Finding["kind"]>(
  kind: Kind,
  schedule: Schedule,
  accessOf: (accountId: AccountId) => Access = active,
  weeks = 52,
) {
  return lintSchedule(schedule, accessOf, from, weeks).filter(
    (finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind,
  );
}

test("a schedule with nothing to say of has no findings", () => {
  expect(lintSchedule(aSchedule(), active, from)).toEqual([]);
});

test("every gap of the weeks is found, and no later one", () => {
  const office = aLayer({ restriction: [aWindow("friday 18:00", "friday 12:00")] });
  const gaps = found("gap", aSchedule({ layers: [office] }), active, 2);

  expect(gaps).toEqual([
    { kind: "gap", from: moment("2026-01-09T12:00+01:00"), to: moment("2026-01-09T18:00+01:00") },
    { kind: "gap", from: moment("2026-01-16T12:00+01:00"), to: moment("2026-01-16T18:00+01:00") },
  ]);
});

test.each(["closed", "no-access"] as const)(
  "a member whose account is %s is found with the time that would be theirs, which is a gap",
  (access) => {
    const schedule = aSchedule({ owners: [grace] });

    expect(found("gone-person", schedule, allBut(grace, access), 4)).toEqual([
      {
        kind: "gone-person",
        accountId: grace,
        access,
        parts: ["member", "owner"],
        load: hours(14 * 24),
        from: moment("2026-01-12T09:00+01:00"),
        to: moment("2026-02-02T09:00+01:00"),
      },
    ]);
    expect(found("gap", schedule, allBut(grace, access), 4)).toHaveLength(2);
  },
);

test("an erased account is found without asking for it, with its time", () => {
  const erased = aSchedule({ layers: [aLayer({ members: [ada, CLOSED_ACCOUNT] })] });

  expect(found("gone-person", erased, active, 2).map(({ access, load }) => [access, load])).toEqual([["closed", hours(7 * 24)]]);
  expect(found("gap", erased, active, 2)).toHaveLength(1);
});

test("a substitute who is gone is found while the substitution is ahead, and not after", () => {
  const ahead = aSchedule({ substitutions: [aSubstitution("2026-01-06T00:00Z", "2026-01-07T00:00Z")] });
  const over = aSchedule({ substitutions: [aSubstitution("2026-01-04T00:00Z", "2026-01-05T00:00Z")] });

  expect(found("gone-person", ahead, allBut(linus, "closed")).map(({ parts, load }) => [parts, load])).toEqual([
    [["substitute"], hours(24)],
  ]);
  expect(found("gone-person", over, allBut(linus, "closed"))).toEqual([]);
});

test("a layer without anybody is found, but not one that is over or begins later", () => {
  const layers = [
    aLayer(),
    aLayer({ id: "empty", members: [] }),
    aLayer({ id: "over", members: [], endsOn: "2026-01-04" }),
    aLayer({ id: "later", members: [], startsOn: "2027-06-01" }),
  ];

  expect(found("empty-layer", aSchedule({ layers })).map(({ layerId }) => layerId)).toEqual(["empty"]);
});

test("hand-offs in the hour that is left out and in the one that comes twice are found, with both readings", () => {
  const nightly = aLayer({ rotation: { kind: "daily", every: 1 }, handOffAt: "02:30" });

  expect(found("clock-change", aSchedule({ layers: [nightly] }))).toEqual([
    {
      kind: "clock-change",
      layerId: "first",
      what: "hand-off",
      date: "2026-03-29",
      time: "02:30",
      shown: "never",
      taken: "second",
      from: moment("2026-03-29T01:30+01:00"),
      to: moment("2026-03-29T03:30+02:00"),
    },
    {
      kind: "clock-change",
      layerId: "first",
      what: "hand-off",
      date: "2026-10-25",
      time: "02:30",
      shown: "twice",
      taken: "first",
      from: moment("2026-10-25T02:30+02:00"),
      to: moment("2026-10-25T02:30+01:00"),
    },
  ]);
});

test("so are edges of windows; a rotation that is not handed over on the day has nothing to do with it", () => {
  const windows = [aWindow("sunday 02:15", "wednesday 02:15")];
  const weekly = aLayer({ handOffAt: "02:30", restriction: windows });

  expect(found("clock-change", aSchedule({ layers: [weekly] })).map(({ what, date }) => [what, date])).toEqual([
    ["window", "2026-03-29"],
    ["window", "2026-10-25"],
  ]);
});

test("a rotation of seven by the day gives the same two every weekend, which is uneven though the hours are even", () => {
  const seven = WEEKDAYS.map((day) => day as string as AccountId);
  const daily = aLayer({ members: seven, rotation: { kind: "daily", every: 1 }, handOffAt: "00:00" });
  const uneven = found("uneven-load", aSchedule({ layers: [daily] }));

  expect(uneven.every(({ measure }) => measure === "weekends")).toBe(true);
  expect(uneven.filter(({ load, mean }) => load > mean).map(({ accountId, load }) => [accountId, Math.round(load / hours(24))])).toEqual([
    ["saturday", 52],
    ["sunday", 52],
  ]);
});

test("nights are counted by themselves: who has only nights has far more of them", () => {
  const nights = WEEKDAYS.map((on, nth) => aWindow(`${on} 20:00`, `${WEEKDAYS[(nth + 1) % 7] ?? "monday"} 08:00`));
  const layers = [aLayer({ members: [ada] }), aLayer({ id: "nights", members: [grace], restriction: nights })];
  const uneven = found("uneven-load", aSchedule({ layers }));

  expect(uneven.map(({ accountId, measure, load }) => [accountId, measure, load])).toEqual([
    [ada, "nights", 0],
    [grace, "nights", hours(364 * 8)],
  ]);
});

test("a difference that one turn makes is not uneven, nor is anything where there is one person", () => {
  const three = aSchedule({ layers: [aLayer({ members: [ada, grace, linus] })] });

  expect(found("uneven-load", three, active, 4)).toEqual([]);
  expect(found("uneven-load", aSchedule({ layers: [aLayer({ members: [ada] })] }))).toEqual([]);
});

test("who is gone does not count in the mean", () => {
  const three = aSchedule({ layers: [aLayer({ members: [ada, grace, linus] })] });

  expect(found("uneven-load", three, allBut(linus, "closed"))).toEqual([]);
});

test("findings come in the order of time", () => {
  const windows = [aWindow("monday 09:00", "sunday 02:30")];
  const at = lintSchedule(aSchedule({ layers: [aLayer({ restriction: windows })] }), allBut(grace, "closed"), from).map(
    (finding) => finding.from,
  );

  expect(at.length).toBeGreaterThan(20);
  expect(at).toEqual(at.toSorted((one, other) => one - other));
});
