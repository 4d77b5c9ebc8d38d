import { differencesBetween } from "../../../../src/core/configuration/differences";
import type { NameOf } from "../../../../src/core/configuration/lines-of";
import { linesOfSchedules } from "../../../../src/core/on-call/lines-of-schedules";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { aLayer, aSchedule, aSubstitution, aWindow, linus } from "../../../support/a-schedule";
import { ada, grace } from "../../../support/an-incident";

const nameOf: NameOf = (_, id) => id.charAt(0).toUpperCase() + id.slice(1);
const between = (before: Schedule, after: Schedule) =>
  differencesBetween(linesOfSchedules([before], nameOf), linesOfSchedules([after], nameOf));

test("a schedule is told in words, people by their names, moments in its own zone", () => {
  const schedule = aSchedule({
    layers: [
      aLayer({ rotation: { kind: "weekly", every: 2 }, endsOn: "2026-06-01", restriction: [aWindow("monday 08:00", "friday 17:00")] }),
    ],
    substitutions: [aSubstitution("2026-01-06T10:00Z", "2026-07-06T10:00Z", { insteadOf: ada })],
    owners: [linus],
  });

  expect(linesOfSchedules([schedule], nameOf).map(({ what, value }) => `${what}: ${value}`)).toEqual([
    "Schedule Checkout, name: Checkout",
    "Schedule Checkout, time zone: Europe/Berlin",
    "Schedule Checkout, owners: Linus",
    "Schedule Checkout, layer First line, name: First line",
    "Schedule Checkout, layer First line, place: 1",
    "Schedule Checkout, layer First line, members: Ada, Grace",
    "Schedule Checkout, layer First line, rotation: every 2 weeks, on Monday at 09:00",
    "Schedule Checkout, layer First line, starts: on 2026-01-05 at 09:00",
    "Schedule Checkout, layer First line, ends: on 2026-06-01 at 09:00",
    "Schedule Checkout, layer First line, on duty: Monday 08:00 to Friday 17:00",
    "Schedule Checkout, substitution: Linus for Ada from 2026-01-06 11:00 to 2026-07-06 12:00",
  ]);
});

test.each([
  ["daily", 1, "every day at 09:00"],
  ["daily", 3, "every 3 days at 09:00"],
  ["hours", 1, "every hour"],
  ["hours", 12, "every 12 hours"],
] as const)("a rotation of %s, %i each, reads %s", (kind, every, text) => {
  const lines = linesOfSchedules([aSchedule({ layers: [aLayer({ rotation: { kind, every } })] })], nameOf);

  expect(lines.find(({ key }) => key.endsWith("/rotation"))?.value).toBe(text);
});

test("another order of members and of layers is a difference; a new name of a layer is one of that layer", () => {
  const before = aSchedule({ layers: [aLayer(), aLayer({ id: "second", name: "Second line" })] });
  const after = aSchedule({ layers: [aLayer({ id: "second", name: "Managers" }), aLayer({ members: [grace, ada] })] });

  expect(between(before, after).map(({ what, from, to }) => [what, from, to])).toEqual([
    ["Schedule Checkout, layer Managers, name", "Second line", "Managers"],
    ["Schedule Checkout, layer Managers, place", "2", "1"],
    ["Schedule Checkout, layer First line, place", "1", "2"],
    ["Schedule Checkout, layer First line, members", "Ada, Grace", "Grace, Ada"],
  ]);
});

test("a substitution comes and goes as one difference", () => {
  const substituted = aSchedule({ substitutions: [aSubstitution("2026-01-06T10:00Z", "2026-01-07T10:00Z")] });
  const text = "Linus for whoever is on call from 2026-01-06 11:00 to 2026-01-07 11:00";

  expect(between(aSchedule(), substituted)).toEqual([{ what: "Schedule Checkout, substitution", from: null, to: text }]);
  expect(between(substituted, aSchedule())).toEqual([{ what: "Schedule Checkout, substitution", from: text, to: null }]);
});
