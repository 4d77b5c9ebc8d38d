import { anEntry, DAYS_BEFORE, FIRST_HOUR } from "../../../static/gallery/an-entry";
import { ada, NOON } from "../../../static/gallery/people";
import { joinPages } from "../../../static/issue-activity/join-pages";
import { dayGroups } from "../../../static/shared/day-groups";

const NEWEST = { state: "timeline", entries: FIRST_HOUR, olderPage: 1 } as const;

test("an older page goes below, and an entry on both shows once", () => {
  const older = { state: "timeline", entries: [...FIRST_HOUR.slice(-1), ...DAYS_BEFORE], olderPage: null } as const;
  expect(joinPages(NEWEST, older)).toEqual({ state: "timeline", entries: [...FIRST_HOUR, ...DAYS_BEFORE], olderPage: null });
});

test("an issue that stopped being an incident in between shows nothing of the pages before", () => {
  const gone = { state: "not-an-incident", issueType: "Task", incidentTypes: ["Incident"] } as const;
  expect(joinPages(NEWEST, gone)).toBe(gone);
});

test("entries stand under the day they fall on, newest first", () => {
  const entries = [anEntry(1, ada, { kind: "raised" }), ...DAYS_BEFORE];
  const groups = dayGroups(entries, ({ at }) => at, NOON, { locale: "en-GB", timeZone: "UTC" });
  expect(groups.map(({ day }) => day)).toEqual(["Today", "Yesterday", "Friday, 20 November 2026"]);
  expect(groups.flatMap((group) => group.items)).toEqual(entries);
});
