import * as fc from "fast-check";
import { appendEntries, emptyTimeline, ENTRIES_PER_PAGE } from "../../../src/core/timeline/append-entries";
import type { TimelineHead } from "../../../src/core/timeline/append-entries";
import type { TimelineEntry } from "../../../src/core/timeline/timeline-entry";
import { theApp } from "../../../src/core/actor";
import { after } from "../../support/an-incident";

const entry = (second: number, id = `e${second}`): TimelineEntry => ({ id, at: after(second), by: theApp, fact: { kind: "raised" } });

test("entries are kept in the order of time, whatever order they come in", () => {
  const { head } = appendEntries(emptyTimeline, [entry(3), entry(1), entry(2)]);

  expect(head.entries.map(({ id }) => id)).toEqual(["e1", "e2", "e3"]);
});

test("an entry told twice is one entry", () => {
  const once = appendEntries(emptyTimeline, [entry(1)]).head;

  expect(appendEntries(once, [entry(1)]).head).toEqual(once);
});

test("a page that is full leaves the head under its number", () => {
  const full = Array.from({ length: ENTRIES_PER_PAGE + 1 }, (_, second) => entry(second));
  const { head, filled } = appendEntries(emptyTimeline, full);

  expect(filled).toEqual([{ page: 0, entries: full.slice(0, ENTRIES_PER_PAGE) }]);
  expect(head).toEqual({ page: 1, entries: full.slice(ENTRIES_PER_PAGE) });
});

test("law: nothing appended is lost, and no page holds more than it may", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(120), { maxLength: 30 }), (sizes) => {
      let head: TimelineHead = emptyTimeline;
      let second = 0;
      const pages: (readonly TimelineEntry[])[] = [];
      for (const size of sizes) {
        const appended = appendEntries(
          head,
          Array.from({ length: size }, () => entry(second++)),
        );
        pages.push(...appended.filled.map(({ entries }) => entries));
        head = appended.head;
      }
      const all = [...pages.flat(), ...head.entries];

      expect(all.map(({ id }) => id)).toEqual(Array.from({ length: second }, (_, index) => `e${index}`));
      expect(pages.every((entries) => entries.length === ENTRIES_PER_PAGE)).toBe(true);
      expect(head.page).toBe(pages.length);
    }),
  );
});
