import * as fc from "fast-check";
import type { Shift } from "../../../../src/core/on-call/final-schedule";
import { finalSchedule } from "../../../../src/core/on-call/final-schedule";
import { onCallAt } from "../../../../src/core/on-call/on-call-at";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { CLOSED_ACCOUNT } from "../../../../src/core/personal-data/accounts-in";
import type { Instant } from "../../../../src/core/time";
import { hours, instant, later, minutes } from "../../../../src/core/time";
import { aLayer, aSchedule, aSubstitution, aWindow, linus, moment } from "../../../support/a-schedule";
import { ada, grace } from "../../../support/an-incident";
import { PEOPLE, randomSchedule } from "./random-schedules";

const START = "2026-01-01";
const begin = moment(`${START}T00:00Z`);
const schedule = randomSchedule("Europe/Berlin", START);
const somewhen = fc.integer({ min: 0, max: 525_600 }).map((minute) => later(begin, minutes(minute)));
const weekFrom = (from: Instant): readonly [Instant, Instant] => [from, later(from, hours(7 * 24))];

/** The parts of a year in Berlin, told in its own time: who, from when. */
function told(of: Schedule, from: string, to: string): readonly string[] {
  const { shifts, gaps } = finalSchedule(of, moment(from), moment(to));
  const all = [...shifts, ...gaps.map((gap) => ({ ...gap, accountId: "nobody" }))].sort((one, other) => one.from - other.from);
  const format = new Intl.DateTimeFormat("sv", { timeZone: of.timeZone, dateStyle: "short", timeStyle: "short" });
  return all.map((part) => `${format.format(part.from)} ${part.accountId}`);
}

test("law: in a rotation that has begun there is exactly one person on call at any moment", () => {
  const layer = fc.record({
    members: fc.shuffledSubarray(PEOPLE, { minLength: 1 }),
    rotation: fc.record({
      kind: fc.constantFrom("daily" as const, "weekly" as const, "hours" as const),
      every: fc.integer({ min: 1, max: 9 }),
    }),
    handOffAt: fc.constantFrom("00:00", "02:30", "09:00", "23:59"),
  });
  const zone = fc.constantFrom("Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran");
  fc.assert(
    fc.property(layer, zone, somewhen, (overrides, timeZone, from) => {
      const covered = aSchedule({ timeZone, layers: [aLayer({ ...overrides, startsOn: "2025-12-01" })] });
      const { shifts, gaps } = finalSchedule(covered, ...weekFrom(from));
      expect(gaps).toEqual([]);
      expect(shifts.map((shift) => shift.from)).toEqual([from, ...shifts.slice(0, -1).map((shift) => shift.to)]);
      expect(shifts.at(-1)?.to).toBe(weekFrom(from)[1]);
    }),
  );
});

test("law: whoever is on call at a moment is who the final schedule has there", () => {
  fc.assert(
    fc.property(schedule, somewhen, fc.integer({ min: 0, max: 7 * 24 * 3_600_000 - 1 }), (of, from, into) => {
      const at = instant(from + into);
      const shift = finalSchedule(of, ...weekFrom(from)).shifts.find((one) => one.from <= at && at < one.to);
      expect(onCallAt(of, at)).toEqual(shift ? { accountId: shift.accountId, because: shift.because } : null);
    }),
  );
});

test("law: a final schedule that is cut in two says the same", () => {
  fc.assert(
    fc.property(schedule, somewhen, fc.integer({ min: 1, max: 7 * 24 * 60 - 1 }), (of, from, cut) => {
      const [, to] = weekFrom(from);
      const middle = later(from, minutes(cut));
      const whole = finalSchedule(of, from, to).shifts.flatMap((shift): readonly Shift[] =>
        shift.from < middle && middle < shift.to
          ? [
              { ...shift, to: middle },
              { ...shift, from: middle },
            ]
          : [shift],
      );
      expect([...finalSchedule(of, from, middle).shifts, ...finalSchedule(of, middle, to).shifts]).toEqual(whole);
    }),
  );
});

test("law: a substitution puts the right person on call in its time, and changes nothing else", () => {
  const within = fc.record({ start: fc.integer({ min: 0, max: 9_000 }), length: fc.integer({ min: 1, max: 3_000 }) });
  fc.assert(
    fc.property(schedule, somewhen, within, fc.option(fc.constantFrom(...PEOPLE)), (of, from, { start, length }, insteadOf) => {
      const substitution = {
        id: "new",
        from: later(from, minutes(start)),
        to: later(from, minutes(start + length)),
        accountId: linus,
        insteadOf,
      };
      const changed = { ...of, substitutions: [...of.substitutions, substitution] };
      const edges = [substitution.from, instant(substitution.to - 1)];
      for (const at of [...edges, instant(substitution.from - 1), substitution.to, from, later(from, minutes(start + (length >> 1)))]) {
        const before = onCallAt(of, at)?.accountId ?? null;
        const applies = substitution.from <= at && at < substitution.to && (insteadOf === null || insteadOf === before);
        expect(onCallAt(changed, at)?.accountId ?? null).toBe(applies ? linus : before);
      }
    }),
  );
});

test("a rotation is handed over at the same time of day on both sides of each clock change", () => {
  expect(told(aSchedule(), "2026-03-23T08:00Z", "2026-04-06T08:00Z")).toEqual([
    "2026-03-23 09:00 grace",
    "2026-03-30 09:00 ada",
    "2026-04-06 09:00 grace",
  ]);
  expect(told(aSchedule(), "2026-10-19T07:00Z", "2026-11-02T07:00Z")).toEqual(["2026-10-19 09:00 grace", "2026-10-26 09:00 ada"]);
});

test("a hand-off that the clock leaves out happens as long after its jump; one that it shows twice happens the first time", () => {
  const nightly = aSchedule({ layers: [aLayer({ rotation: { kind: "daily", every: 1 }, handOffAt: "02:30", startsOn: "2026-01-01" })] });
  const handOffs = (from: string, to: string): readonly number[] =>
    finalSchedule(nightly, moment(from), moment(to))
      .shifts.slice(1)
      .map((shift) => shift.from);

  expect(handOffs("2026-03-29T00:00Z", "2026-03-29T12:00Z")).toEqual([moment("2026-03-29T03:30+02:00")]);
  expect(handOffs("2026-10-25T00:00Z", "2026-10-25T12:00Z")).toEqual([moment("2026-10-25T02:30+02:00")]);
});

test("hours of a rotation are hours that pass, whatever the clocks show", () => {
  const halves = aSchedule({ layers: [aLayer({ rotation: { kind: "hours", every: 12 }, handOffAt: "08:00", startsOn: "2026-03-28" })] });

  expect(told(halves, "2026-03-28T07:00Z", "2026-03-29T20:00Z")).toEqual([
    "2026-03-28 08:00 ada",
    "2026-03-28 20:00 grace",
    "2026-03-29 09:00 ada",
    "2026-03-29 21:00 grace",
  ]);
});

test("the last layer that has somebody on duty counts, and those before it fill its gaps", () => {
  const office = aLayer({
    id: "office",
    members: [linus],
    restriction: [aWindow("monday 08:00", "monday 17:00"), aWindow("friday 22:00", "monday 06:00")],
  });

  expect(told(aSchedule({ layers: [aLayer(), office] }), "2026-01-12T00:00Z", "2026-01-19T08:00Z")).toEqual([
    "2026-01-12 01:00 linus", // since Friday, past the week's end
    "2026-01-12 06:00 ada",
    "2026-01-12 08:00 linus",
    "2026-01-12 17:00 grace",
    "2026-01-16 22:00 linus",
    "2026-01-19 06:00 grace",
    "2026-01-19 08:00 linus",
  ]);
});

test("before a layer starts and from its end on nobody is on duty; the layer that starts on the day goes on without a gap", () => {
  const ended = aLayer({ endsOn: "2026-01-20", members: [ada] });
  const next = aLayer({ id: "next", startsOn: "2026-01-20", members: [grace] });

  expect(told(aSchedule({ layers: [ended] }), "2026-01-05T07:00Z", "2026-01-21T08:00Z")).toEqual([
    "2026-01-05 08:00 nobody",
    "2026-01-05 09:00 ada",
    "2026-01-20 09:00 nobody",
  ]);
  expect(told(aSchedule({ layers: [ended, next] }), "2026-01-19T08:00Z", "2026-01-21T08:00Z")).toEqual([
    "2026-01-19 09:00 ada",
    "2026-01-20 09:00 grace",
  ]);
});

test("turns of one person that follow one another are one shift", () => {
  const alone = aSchedule({ layers: [aLayer({ members: [ada], rotation: { kind: "daily", every: 1 } })] });

  expect(finalSchedule(alone, begin, moment("2026-06-01T00:00Z")).shifts).toHaveLength(1);
});

test("a layer without anybody, and a schedule without layers, have nobody on call and say so", () => {
  const span = [begin, moment("2026-01-02T00:00Z")] as const;
  for (const layers of [[], [aLayer({ members: [] })]]) {
    expect(finalSchedule(aSchedule({ layers }), ...span)).toEqual({ shifts: [], gaps: [{ from: span[0], to: span[1] }] });
  }
});

test("a layer that is taken out leaves its time to the layers below, and else a gap", () => {
  const two = aSchedule({ layers: [aLayer({ members: [ada] }), aLayer({ id: "second", members: [grace] })] });
  const at = moment("2026-02-01T00:00Z");

  expect(onCallAt(two, at)?.accountId).toBe(grace);
  expect(onCallAt({ ...two, layers: two.layers.slice(0, 1) }, at)?.accountId).toBe(ada);
  expect(onCallAt({ ...two, layers: [] }, at)).toBeNull();
});

test("somebody who is gone is never on call: their turns fall to the layer below, else to nobody, and no other turn moves", () => {
  const daily = aLayer({ id: "daily", members: [ada, grace, linus], rotation: { kind: "daily", every: 1 }, startsOn: "2026-01-05" });
  const gone = new Set([grace]);
  const days = [moment("2026-01-05T12:00Z"), moment("2026-01-06T12:00Z"), moment("2026-01-07T12:00Z")];
  const who = (of: Schedule): readonly (string | undefined)[] => days.map((at) => onCallAt(of, at, gone)?.accountId);

  expect(who(aSchedule({ layers: [daily] }))).toEqual([ada, undefined, linus]);
  expect(who(aSchedule({ layers: [aLayer({ members: [ada] }), daily] }))).toEqual([ada, ada, linus]);
});

test("an account that was closed and erased is never on call, whether it is known to be gone or not", () => {
  const erased = aSchedule({ layers: [aLayer({ members: [ada, CLOSED_ACCOUNT] })] });

  expect(told(erased, "2026-01-11T23:00Z", "2026-01-19T23:00Z")).toEqual([
    "2026-01-12 00:00 ada",
    "2026-01-12 09:00 nobody",
    "2026-01-19 09:00 ada",
  ]);
});

test("a substitute who is gone stands in for nobody", () => {
  const of = aSchedule({ substitutions: [aSubstitution("2026-01-06T00:00Z", "2026-01-07T00:00Z", { insteadOf: ada })] });
  const at = moment("2026-01-06T12:00Z");

  expect(onCallAt(of, at)?.accountId).toBe(linus);
  expect(onCallAt(of, at, new Set([linus]))?.accountId).toBe(ada);
});

test("who stands in for somebody who is gone is on call", () => {
  const of = aSchedule({ substitutions: [aSubstitution("2026-01-06T00:00Z", "2026-01-07T00:00Z", { insteadOf: ada })] });
  const chain = [
    ...of.substitutions,
    aSubstitution("2026-01-06T10:00Z", "2026-01-06T14:00Z", { id: "two", insteadOf: linus, accountId: grace }),
  ];
  const at = moment("2026-01-06T12:00Z");

  expect(onCallAt(of, at, new Set([ada]))?.accountId).toBe(linus);
  expect(onCallAt({ ...of, substitutions: chain }, at, new Set([ada, linus]))?.accountId).toBe(grace);
});

test("of two substitutions at one time the later sees what the earlier made", () => {
  const first = aSubstitution("2026-01-06T00:00Z", "2026-01-09T00:00Z", { id: "one", insteadOf: ada, accountId: linus });
  const second = aSubstitution("2026-01-07T00:00Z", "2026-01-08T00:00Z", { id: "two", insteadOf: linus, accountId: grace });
  const of = aSchedule({ substitutions: [first, second] });

  expect(told(of, "2026-01-05T23:00Z", "2026-01-09T12:00Z")).toEqual([
    "2026-01-06 00:00 ada",
    "2026-01-06 01:00 linus",
    "2026-01-07 01:00 grace",
    "2026-01-08 01:00 linus",
    "2026-01-09 01:00 ada",
  ]);
});

test("a substitution for whoever it is fills a gap, and each shift names what put its person there", () => {
  const of = aSchedule({ layers: [], substitutions: [aSubstitution("2026-01-06T00:00Z", "2026-01-07T00:00Z")] });

  expect(finalSchedule(of, moment("2026-01-06T00:00Z"), moment("2026-01-07T00:00Z")).shifts).toEqual([
    {
      from: moment("2026-01-06T00:00Z"),
      to: moment("2026-01-07T00:00Z"),
      accountId: linus,
      because: { kind: "substitution", substitutionId: "one" },
    },
  ]);
});

test("a span without length has neither shifts nor gaps", () => {
  expect(finalSchedule(aSchedule(), begin, begin)).toEqual({ shifts: [], gaps: [] });
});
