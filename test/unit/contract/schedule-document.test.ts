import * as fc from "fast-check";
import { parse, stringify } from "yaml";
import { schedulesDocument, writtenSchedules } from "../../../src/contract/documents/schedule-document";
import { CLOSED_ACCOUNT } from "../../../src/core/personal-data/accounts-in";
import { aLayer, aSchedule, aSubstitution, aWindow, linus } from "../../support/a-schedule";
import { ada } from "../../support/an-incident";
import { randomSchedule } from "../core/on-call/random-schedules";

const given = schedulesDocument("given");
const schedule = aSchedule({
  layers: [
    aLayer(),
    aLayer({
      id: "nights",
      name: "Nights",
      members: [linus],
      endsOn: "2026-12-01",
      restriction: [aWindow("monday 22:00", "tuesday 06:00")],
    }),
  ],
  substitutions: [aSubstitution("2026-12-24T18:00Z", "2026-12-26T08:00Z", { insteadOf: ada })],
  owners: [ada],
});
const file = JSON.stringify(writtenSchedules([schedule, aSchedule({ id: "payments", name: "Payments" })]));

/** A file like the one above with one thing put in another's place. */
function changed(path: string, value: unknown): unknown {
  const all: unknown = JSON.parse(file);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], all);
  (holder as Record<string, unknown>)[last] = value;
  return all;
}

/** What is done to the file, at which place, and what is said of it, there or at another place. */
const MISTAKES: readonly (readonly [what: string, path: string, value: unknown, message: RegExp, at?: string])[] = [
  ["a text where the list belongs", "0.layers", "none", /expected array/],
  ["a schedule's id twice", "1.id", "checkout", /the id checkout is there twice/],
  ["a schedule's name twice", "1.name", "CHECKOUT", /the name CHECKOUT is there twice/],
  ["an id with a space", "0.id", "check out", /an id is made of small letters/],
  ["a schedule without a name", "0.name", " ", /a name is missing/],
  ["a time zone that does not exist", "0.timeZone", "Europe/Atlantis", /Europe\/Atlantis is no time zone/],
  ["an offset in the place of a zone", "0.timeZone", "+01:00", /\+01:00 is no time zone/],
  ["a key that is not known", "0.colour", "red", /Unrecognized key/, "0"],
  ["an owner twice", "0.owners", ["ada", "ada"], /the owner ada is there twice/, "0.owners.1"],
  ["a layer's id twice", "0.layers.1.id", "first", /the id first is there twice/],
  ["a layer's name twice", "0.layers.1.name", "first line", /the name first line is there twice/],
  ["a layer without a name", "0.layers.0.name", "", /a name is missing/],
  ["a member twice", "0.layers.0.members", ["ada", "grace", "ada"], /the member ada is there twice/, "0.layers.0.members.2"],
  ["a member without an id", "0.layers.0.members.1", "", /an account's id is missing/],
  ["a rotation that is none", "0.layers.0.rotation.kind", "monthly", /a rotation is daily, weekly or hours/],
  ["a turn of no length", "0.layers.0.rotation.every", 0, /a turn is at least 1/],
  ["half a turn", "0.layers.0.rotation.every", 1.5, /a turn is a whole number/],
  ["a turn without an end", "0.layers.0.rotation.every", 5_000, /a turn is at most 1000/],
  ["a day that the calendar lacks", "0.layers.0.startsOn", "2026-02-30", /2026-02-30 is no day/],
  ["a hand-off that is no time", "0.layers.0.handOffAt", "9am", /9am is no time of day; write it as 09:30/],
  ["a hand-off after the day's end", "0.layers.0.handOffAt", "24:00", /24:00 is no time of day/],
  ["a layer that ends before it starts", "0.layers.1.endsOn", "2026-01-04", /starts on 2026-01-05 ends on a later day/],
  ["a layer that ends as it starts", "0.layers.1.endsOn", "2026-01-05", /ends on a later day/],
  ["a restriction without windows", "0.layers.1.restriction", [], /at least one window/],
  ["a window without length", "0.layers.1.restriction.0.to", { on: "monday", at: "22:00" }, /ends at another moment of the week/],
  ["a day that no week has", "0.layers.1.restriction.0.from.on", "Mon", /a day of the week is written as monday/],
  ["a window's edge that is no time", "0.layers.1.restriction.0.to.at", "6", /6 is no time of day/],
  [
    "a substitution's id twice",
    "0.substitutions.1",
    { id: "one", from: 0, to: 1, accountId: "x" },
    /the id one is there twice/,
    "0.substitutions.1.id",
  ],
  ["a substitution of no length", "0.substitutions.0.to", "2026-12-24T18:00Z", /ends after it begins/],
  ["a substitution that ends before it begins", "0.substitutions.0.to", "2026-12-24T18:59+01:00", /ends after it begins/],
  ["somebody who stands in for themselves", "0.substitutions.0.insteadOf", "linus", /nobody stands in for themselves/],
  ["a moment without its offset", "0.substitutions.0.from", "2026-12-24T18:00", /no moment; write it with its offset/],
  [
    "two substitutions for one person at one time",
    "0.substitutions.1",
    { id: "two", from: "2026-12-26T07:59Z", to: "2026-12-27T00:00Z", accountId: "grace", insteadOf: "ada" },
    /the substitution one stands in for the same person at the same time/,
    "0.substitutions.1.from",
  ],
];

test.each(MISTAKES.map(([what, path, value, message, at = path]) => ({ what, path, value, message, at })))(
  "$what is named, with its place",
  ({ path, value, message, at }) => {
    const issues = given.safeParse(changed(path, value)).error?.issues ?? [];

    expect(issues.map((issue) => issue.message).join("\n")).toMatch(message);
    expect(issues.find((issue) => message.test(issue.message))?.path.join(".")).toBe(at);
  },
);

test("what may be left out has its ordinary value", () => {
  const { id, name, members, startsOn, handOffAt } = aLayer();
  const layers = [{ id, name, members, startsOn, handOffAt, rotation: { kind: "weekly" } }];

  expect(given.parse([{ id: "checkout", name: "Checkout", timeZone: "Europe/Berlin", layers }])).toEqual([aSchedule()]);
});

test("moments are taken as a page sends them, too", () => {
  expect(given.parse([schedule])).toEqual([schedule]);
});

test("a person may write a moment to the minute, in the offset of their own zone", () => {
  const read = given.parse(changed("0.substitutions.0.from", "2026-12-24T19:00+01:00"));

  expect(read[0]?.substitutions[0]?.from).toBe(schedule.substitutions[0]?.from);
});

test("accounts that were erased may stand in a schedule more than once", () => {
  const erased = { accountId: "closed", insteadOf: "closed", from: 0, to: 1 };
  const substitutions = [
    { id: "one", ...erased },
    { id: "two", ...erased },
  ];

  expect(
    given.safeParse([
      { ...schedule, owners: ["closed", "closed"], substitutions, layers: [aLayer({ members: [CLOSED_ACCOUNT, CLOSED_ACCOUNT] })] },
    ]).success,
  ).toBe(true);
});

test("from storage is taken what another version of the app added, and what one can live with", () => {
  const twice = [
    { ...schedule, timeZone: "Europe/Atlantis", colour: "red" },
    { ...schedule, owners: [ada, ada] },
  ];

  expect(schedulesDocument("stored").parse(twice)).toEqual(twice);
});

test("law: schedules that are written and read again are the same", () => {
  const some = fc.tuple(randomSchedule("Europe/Berlin", "2026-01-01"), randomSchedule("Pacific/Apia", "2026-01-01"));
  fc.assert(
    fc.property(some, ([one, other]) => {
      const all = [
        { ...one, substitutions: one.substitutions.slice(0, 1).filter(({ accountId, insteadOf }) => accountId !== insteadOf) },
        { ...other, id: "other", name: "Other", substitutions: [] },
      ];
      expect(given.parse(parse(stringify(writtenSchedules(all))))).toEqual(all);
    }),
  );
});
