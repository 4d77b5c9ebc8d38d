import { at, NOW, type TestIssue } from "./jql-issues";
import type { ScannedQuery } from "./plain-scan";

const ofAny = (ids: readonly number[], ...wanted: number[]): boolean => ids.some((id) => wanted.includes(id));
const touchedBy = (issue: TestIssue, person: string, from: number, to: number): boolean =>
  [...issue.changes, { by: issue.creator, at: issue.created }].some((deed) => deed.by === person && deed.at >= from && deed.at <= to);

/** Queries about components and versions, and about who had a hand in an issue. */
export const queriesOfParts: readonly ScannedQuery[] = [
  ["component = Gateway", ({ components }) => ofAny(components, 700, 702)],
  ["component = 702", ({ components }) => ofAny(components, 702)],
  ["component in (Ledger, EMPTY)", ({ components }) => components.length === 0 || ofAny(components, 701)],
  ["component != gateway", ({ components }) => components.length > 0 && !ofAny(components, 700, 702)],
  ["component is EMPTY", ({ components }) => components.length === 0],
  ["component in componentsLeadByUser()", ({ components }) => ofAny(components, 700)],
  ["component in componentsLeadByUser(tim-id)", ({ components }) => ofAny(components, 702)],
  ["component not in componentsLeadByUser()", ({ components }) => components.length > 0 && !ofAny(components, 700)],
  ["fixVersion = '2.0'", ({ fixVersions }) => ofAny(fixVersions, 802, 803)],
  ["fixVersion = '2.0' and project = WEB", (issue) => issue.project === 10001 && ofAny(issue.fixVersions, 802, 803)],
  ["fixVersion in releasedVersions()", ({ fixVersions }) => ofAny(fixVersions, 800, 801)],
  ["fixVersion in unreleasedVersions(WEB)", ({ fixVersions }) => ofAny(fixVersions, 803)],
  ["fixVersion not in unreleasedVersions(PAY, WEB)", ({ fixVersions }) => fixVersions.length > 0 && !ofAny(fixVersions, 802, 803)],
  ["fixVersion = latestReleasedVersion(PAY)", ({ fixVersions }) => ofAny(fixVersions, 801)],
  ["fixVersion = earliestUnreleasedVersion(PAY)", ({ fixVersions }) => ofAny(fixVersions, 802)],
  ["fixVersion = latestReleasedVersion(WEB)", () => false],
  ["fixVersion is not EMPTY", ({ fixVersions }) => fixVersions.length > 0],
  ["affectedVersion = '0.9'", ({ affects }) => ofAny(affects, 804)],
  ["affectedVersion in ('1.0', '1.1')", ({ affects }) => ofAny(affects, 800, 801)],
  ["affectedVersion is EMPTY", ({ affects }) => affects.length === 0],
  ["issue in updatedBy(grace-id)", (issue) => touchedBy(issue, "grace-id", 0, NOW)],
  ["issue in updatedBy('Ada Lovelace', -3d)", (issue) => touchedBy(issue, "ada-id", NOW - 3 * 86_400_000, NOW)],
  [
    "issue not in updatedBy(ada-id, '2026-11-01', '2026-11-10')",
    (issue) => !touchedBy(issue, "ada-id", at("2026-11-01T00:00:00+01:00"), at("2026-11-10T00:00:00+01:00")),
  ],
];
