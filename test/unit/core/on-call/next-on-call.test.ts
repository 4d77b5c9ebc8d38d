import { nextOnCall } from "../../../../src/core/on-call/next-on-call";
import { aLayer, aSchedule, aSubstitution, aWindow, linus, moment } from "../../../support/a-schedule";
import { ada, grace } from "../../../support/an-incident";

const tuesday = moment("2026-01-06T12:00Z");

test("the next is who takes over at the coming hand-off", () => {
  expect(nextOnCall(aSchedule(), tuesday)).toEqual({ accountId: grace, from: moment("2026-01-12T09:00+01:00") });
});

test("at the very moment of a hand-off it is who comes after the one who just took over", () => {
  expect(nextOnCall(aSchedule(), moment("2026-01-12T09:00+01:00"))?.from).toBe(moment("2026-01-19T09:00+01:00"));
});

test("in a gap it is who ends it", () => {
  expect(nextOnCall(aSchedule(), moment("2026-01-01T00:00Z"))).toEqual({ accountId: ada, from: moment("2026-01-05T09:00+01:00") });
});

test("it is another person, though the present one may be on call again before", () => {
  const office = [aWindow("monday 09:00", "tuesday 17:00")];
  const fortnights = aSchedule({ layers: [aLayer({ rotation: { kind: "weekly", every: 2 }, restriction: office })] });

  expect(nextOnCall(fortnights, tuesday)).toEqual({ accountId: grace, from: moment("2026-01-19T09:00+01:00") });
});

test("a substitution that comes first counts", () => {
  const of = aSchedule({ substitutions: [aSubstitution("2026-01-08T10:00Z", "2026-01-08T12:00Z")] });

  expect(nextOnCall(of, tuesday)).toEqual({ accountId: linus, from: moment("2026-01-08T10:00Z") });
});

test("far ahead is looked, too; where nobody else ever comes there is nobody", () => {
  expect(nextOnCall(aSchedule({ layers: [aLayer({ rotation: { kind: "weekly", every: 52 } })] }), tuesday)?.accountId).toBe(grace);
  expect(nextOnCall(aSchedule({ layers: [aLayer({ members: [ada] })] }), tuesday)).toBeNull();
});

test("somebody who is gone is never next", () => {
  const three = aSchedule({ layers: [aLayer({ members: [ada, grace, linus] })] });

  expect(nextOnCall(three, tuesday, new Set([grace]))).toEqual({ accountId: linus, from: moment("2026-01-19T09:00+01:00") });
});
