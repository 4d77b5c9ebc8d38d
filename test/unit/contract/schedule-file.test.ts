import * as fc from "fast-check";
import { readConfigurationFile, writeConfigurationFile } from "../../../src/contract/documents/configuration-file";
import { aLayer, aSchedule, aSubstitution, aWindow, linus } from "../../support/a-schedule";
import { ada, aSiteConfiguration } from "../../support/an-incident";
import { randomSchedule } from "../core/on-call/random-schedules";

const { priorities } = aSiteConfiguration().site;
const nights = aLayer({
  id: "nights",
  name: "Nights",
  members: [linus],
  endsOn: "2026-12-01",
  restriction: [aWindow("monday 22:00", "tuesday 06:00")],
});
const substitutions = [aSubstitution("2026-12-24T18:00Z", "2026-12-26T08:00Z", { insteadOf: ada })];
const schedules = [
  aSchedule({ layers: [aLayer(), nights], substitutions, owners: [ada] }),
  aSchedule({ id: "payments", name: "Payments" }),
];
const yaml = writeConfigurationFile({ schedules }, priorities, "yaml");

/** What is done to the file, what is said of it, and a piece of the line it is said of. */
const MISTAKES: readonly (readonly [what: string, from: string | RegExp, to: string, message: RegExp, at: string])[] = [
  ["a schedule's id twice", "- id: payments", "- id: checkout", /the id checkout is there twice/, "- id: checkout"],
  ["a schedule's name twice", "name: Payments", "name: CHECKOUT", /the name CHECKOUT is there twice/, "name: CHECKOUT"],
  ["an id with a space", "- id: checkout", "- id: check out", /an id is made of small letters/, "check out"],
  ["a schedule without a name", "name: Checkout", "name: ' '", /a name is missing/, "name: ' '"],
  ["a zone that does not exist", "Europe/Berlin", "Europe/Atlantis", /Europe\/Atlantis is no time zone/, "Europe/Atlantis"],
  ["an offset for a zone", "timeZone: Europe/Berlin", "timeZone: '+01:00'", /no time zone/, "+01:00"],
  ["a key that is not known", "name: Checkout", "name: Checkout\n    colour: red", /colour is not known here/, "colour: red"],
  ["an owner twice", "owners:\n      - ada", "owners:\n      - ada\n      - ada", /the owner ada is there twice/, "- ada"],
  ["a layer's id twice", "- id: nights", "- id: first", /the id first is there twice/, "- id: first"],
  ["a layer's name twice", "name: Nights", "name: first line", /the name first line is there twice/, "name: first line"],
  ["a layer without a name", "name: Nights", "name: ''", /a name is missing/, "name: ''"],
  ["a member twice", "- grace\n", "- ada\n", /the member ada is there twice/, "- ada"],
  ["a rotation that is none", "kind: weekly", "kind: monthly", /daily, weekly or hours/, "kind: monthly"],
  ["a turn of no length", "every: 1", "every: 0", /a turn is at least 1/, "every: 0"],
  ["half a turn", "every: 1", "every: 1.5", /a turn is a whole number/, "every: 1.5"],
  ["a day that the calendar lacks", "startsOn: 2026-01-05", "startsOn: 2026-02-30", /2026-02-30 is no day/, "2026-02-30"],
  ["a hand-off that is no time", /handOffAt: .*/, "handOffAt: 9am", /9am is no time of day/, "handOffAt: 9am"],
  ["a layer that ends before it starts", "endsOn: 2026-12-01", "endsOn: 2026-01-04", /ends on a later day/, "endsOn: 2026-01-04"],
  ["a day that no week has", "on: monday", "on: Mon", /a day of the week is written as monday/, "on: Mon"],
  ["a window's edge that is no time", /at: "?06:00"?/, "at: '6'", /6 is no time of day/, "at: '6'"],
  ["a substitution of no length", /to: 2026-12-26.*/, "to: 2026-12-24T18:00Z", /ends after it begins/, "to: 2026-12-24T18:00Z"],
  ["somebody who stands in for themselves", "insteadOf: ada", "insteadOf: linus", /nobody stands in for themselves/, "insteadOf: linus"],
  ["a moment without its offset", /from: 2026-12-24.*/, "from: 2026-12-24T18:00", /write it with its offset/, "from: 2026-12-24T18:00"],
];

test.each(MISTAKES.map(([what, from, to, message, at]) => ({ what, from, to, message, at })))(
  "$what is named with its line",
  ({ from, to, message, at }) => {
    const wrong = yaml.replace(from, to);
    expect(wrong).not.toBe(yaml);

    const read = readConfigurationFile(wrong, priorities);
    const found = read.ok ? undefined : read.problems.find((problem) => message.test(problem.message));
    expect(wrong.split("\n")[(found?.line ?? 0) - 1]).toContain(at);
  },
);

test("law: a file of schedules that is written and read again holds the same", () => {
  const some = fc.tuple(
    randomSchedule("Europe/Berlin", "2026-01-01"),
    randomSchedule("Pacific/Apia", "2026-01-01"),
    fc.constantFrom("yaml", "json"),
  );
  fc.assert(
    fc.property(some, ([one, other, format]) => {
      const all = [
        { ...one, substitutions: one.substitutions.slice(0, 1).filter(({ accountId, insteadOf }) => accountId !== insteadOf) },
        { ...other, id: "other", name: "Other", substitutions: [] },
      ];
      const text = writeConfigurationFile({ schedules: all }, priorities, format as "yaml" | "json");
      expect(readConfigurationFile(text, priorities)).toEqual({ ok: true, documents: { schedules: all } });
    }),
  );
});
