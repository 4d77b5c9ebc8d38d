import type { Schedule } from "../../../../src/core/on-call/schedule";
import type { Given } from "../../../../src/core/on-call/swap";
import { onCallAt } from "../../../../src/core/on-call/on-call-at";
import { MOST_SUBSTITUTIONS, substitute } from "../../../../src/core/on-call/substitute";
import { swap } from "../../../../src/core/on-call/swap";
import { withdrawSubstitution } from "../../../../src/core/on-call/withdraw-substitution";
import type { AccountId } from "../../../../src/core/actor";
import { aSchedule, aSubstitution, linus, moment } from "../../../support/a-schedule";
import { ada, grace } from "../../../support/an-incident";

const now = moment("2026-01-06T00:00Z");
const stranger = "stranger" as AccountId;
/** Ada's first week goes to Linus from Wednesday to Friday. */
const asked = aSubstitution("2026-01-07T00:00Z", "2026-01-09T00:00Z", { insteadOf: ada });

function accepted(result: ReturnType<typeof substitute> | ReturnType<typeof swap>): Schedule {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

test("a substitute is on call from the first moment to the last, and not in the one after", () => {
  const schedule = accepted(substitute(aSchedule(), asked, now));
  const who = (at: number): string | undefined => onCallAt(schedule, at as typeof now)?.accountId;

  expect([who(asked.from - 1), who(asked.from), who(asked.to - 1), who(asked.to)]).toEqual([ada, linus, linus, ada]);
});

test("asking twice under one id is one substitution, and no refusal", () => {
  const once = accepted(substitute(aSchedule(), asked, now));

  expect(substitute(once, asked, now)).toEqual({ ok: true, value: once });
});

test("one that would have begun already begins now", () => {
  const early = { ...asked, from: moment("2026-01-05T12:00Z") };

  expect(accepted(substitute(aSchedule(), early, now)).substitutions).toEqual([{ ...early, from: now }]);
});

test.each([
  ["that ends before it begins", { to: moment("2026-01-06T12:00Z") }, { kind: "ends-before-it-begins" }],
  ["without length", { to: asked.from }, { kind: "ends-before-it-begins" }],
  ["in the past", { from: moment("2026-01-01T00:00Z"), to: now }, { kind: "in-the-past" }],
  ["of somebody by themselves", { accountId: ada }, { kind: "same-person" }],
  ["for somebody whom the schedule does not know", { insteadOf: stranger }, { kind: "unknown-person", accountId: stranger }],
] as const)("a substitution %s is refused", (_, overrides, refusal) => {
  expect(substitute(aSchedule(), { ...asked, ...overrides }, now)).toEqual({ ok: false, refusal });
});

test.each([
  ["for one person", ada],
  ["for whoever it is", null],
] as const)("of two substitutions %s at one time the second is refused and names the first", (_, insteadOf) => {
  const once = accepted(substitute(aSchedule(), { ...asked, insteadOf }, now));
  const second = { ...asked, id: "two", from: moment("2026-01-08T23:59Z"), to: moment("2026-01-12T00:00Z"), insteadOf };

  expect(substitute(once, second, now)).toEqual({ ok: false, refusal: { kind: "overlapping-substitution", substitutionId: "one" } });
  expect(substitute(once, { ...second, from: asked.to }, now).ok).toBe(true);
});

test("a substitute may be stood in for", () => {
  const once = accepted(substitute(aSchedule(), asked, now));
  const again = accepted(substitute(once, { ...asked, id: "two", accountId: grace, insteadOf: linus }, now));

  expect(onCallAt(again, asked.from)?.accountId).toBe(grace);
});

test("no more are kept than fit, and those that ended a year ago make room", () => {
  const many = Array.from({ length: MOST_SUBSTITUTIONS }, (_, nth) => ({
    ...asked,
    id: `old-${nth}`,
    from: moment("2025-12-01T00:00Z"),
    to: moment("2025-12-02T00:00Z"),
  }));
  const full = aSchedule({ substitutions: many });

  expect(substitute(full, asked, now)).toEqual({ ok: false, refusal: { kind: "too-many-substitutions", most: MOST_SUBSTITUTIONS } });
  const later = { ...asked, from: moment("2026-12-10T00:00Z"), to: moment("2026-12-11T00:00Z") };
  expect(accepted(substitute(full, later, moment("2026-12-09T00:00Z"))).substitutions).toEqual([later]);
});

const adas: Given = { accountId: ada, from: moment("2026-01-07T00:00Z"), to: moment("2026-01-08T00:00Z"), substitutionId: "one" };
const graces: Given = { accountId: grace, from: moment("2026-01-14T00:00Z"), to: moment("2026-01-15T00:00Z"), substitutionId: "two" };

test("after a swap each is on call in the other's time, and at no other time but their own", () => {
  const schedule = accepted(swap(aSchedule(), adas, graces, now));
  const days = ["2026-01-06", "2026-01-07", "2026-01-09", "2026-01-13", "2026-01-14", "2026-01-16"];

  expect(days.map((day) => onCallAt(schedule, moment(`${day}T12:00Z`))?.accountId)).toEqual([ada, grace, ada, grace, ada, grace]);
  expect(swap(schedule, adas, graces, now)).toEqual({ ok: true, value: schedule });
});

test.each([
  ["with somebody whom the schedule does not know", { ...graces, accountId: stranger }, { kind: "unknown-person", accountId: stranger }],
  [
    "with oneself",
    { ...graces, accountId: ada, from: moment("2026-01-20T00:00Z"), to: moment("2026-01-21T00:00Z") },
    { kind: "same-person" },
  ],
  ["of times that overlap", { ...graces, from: adas.from }, { kind: "overlapping-spans" }],
  [
    "for a time in which the other is not on call",
    { ...graces, from: moment("2026-01-20T00:00Z"), to: moment("2026-01-21T00:00Z") },
    { kind: "not-on-call", accountId: grace },
  ],
  ["for a time that is over", { ...graces, from: moment("2026-01-01T00:00Z"), to: moment("2026-01-02T00:00Z") }, { kind: "in-the-past" }],
  ["for a time that ends before it begins", { ...graces, to: moment("2026-01-13T00:00Z") }, { kind: "ends-before-it-begins" }],
] as const)("a swap %s is refused", (_, other, refusal) => {
  expect(swap(aSchedule(), adas, other, now)).toEqual({ ok: false, refusal });
});

test("a swap that meets a substitution of the same person is refused as a whole", () => {
  const taken = accepted(
    substitute(aSchedule(), { ...asked, id: "three", from: graces.from, to: graces.to, insteadOf: grace, accountId: ada }, now),
  );

  expect(swap(taken, adas, { ...graces, from: moment("2026-01-13T00:00Z") }, now)).toEqual({
    ok: false,
    refusal: { kind: "overlapping-substitution", substitutionId: "three" },
  });
});

test("a substitution that is withdrawn before it begins is gone", () => {
  const once = accepted(substitute(aSchedule(), asked, now));

  expect(withdrawSubstitution(once, asked.id, now)).toEqual(aSchedule());
  expect(withdrawSubstitution(once, asked.id, asked.from)).toEqual(aSchedule());
});

test("one that is withdrawn while it runs ends now; what was stays as it was", () => {
  const once = accepted(substitute(aSchedule(), asked, now));
  const thursday = moment("2026-01-08T12:00Z");
  const withdrawn = withdrawSubstitution(once, asked.id, thursday);

  expect([moment("2026-01-08T11:59Z"), thursday].map((at) => onCallAt(withdrawn, at)?.accountId)).toEqual([linus, ada]);
  expect(withdrawSubstitution(withdrawn, asked.id, moment("2026-01-08T13:00Z"))).toBe(withdrawn);
});

test("withdrawing what is over or not there changes nothing", () => {
  const once = accepted(substitute(aSchedule(), asked, now));

  expect(withdrawSubstitution(once, asked.id, asked.to)).toBe(once);
  expect(withdrawSubstitution(once, "another", now)).toBe(once);
});
