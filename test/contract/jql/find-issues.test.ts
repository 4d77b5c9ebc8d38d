import { at, DAY, HOUR, issues, links, NOW, type TestIssue } from "./jql-issues";
import { aDatabase, search } from "./jql-site";

const database = aDatabase();
const words = (text: string | null): string[] => (text ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u);
const has = (text: string | null, ...wanted: string[]): boolean => wanted.every((word) => words(text).includes(word));
const position = (issue: TestIssue): number => (issue.priority === null ? NaN : Number(issue.priority));
const label = (issue: TestIssue, name: string): boolean => issue.labels.some((one) => one.toLowerCase() === name);
const changed = (issue: TestIssue, field: string): TestIssue["changes"] => issue.changes.filter((change) => change.field === field);
const everHad = (issue: TestIssue, field: "status" | "priority" | "assignee" | "resolution", value: string | null): boolean =>
  issue[field] === value || changed(issue, field).some((change) => change.from === value || change.to === value);
const leadsTo = (type: string, from: number): number[] =>
  links.flatMap(([id, inward, outward]) => (id === type && inward === from ? [outward] : []));
const leadsFrom = (type: string, to: number): number[] =>
  links.flatMap(([id, inward, outward]) => (id === type && outward === to ? [inward] : []));
const impact = (issue: TestIssue): string | undefined => issue.impact?.toLowerCase();

const cases: [query: string, isFound: (issue: TestIssue) => boolean][] = [
  // What the site knows by name
  ["project = PAY", (issue) => issue.project === 10000],
  ["project = payments", (issue) => issue.project === 10000],
  ["project in (10001)", (issue) => issue.project === 10001],
  ["project != PAY", (issue) => issue.project !== 10000],
  ["project is EMPTY", () => false],
  ["key = pay-1", (issue) => issue.key === "PAY-1"],
  ["issuekey in (PAY-1, WEB-2)", (issue) => ["PAY-1", "WEB-2"].includes(issue.key)],
  ["id = 3", (issue) => issue.id === 3],
  ["key > PAY-3", (issue) => issue.project === 10000 && Number(issue.key.slice(4)) > 3],
  ["issue not in (PAY-1)", (issue) => issue.key !== "PAY-1"],
  ["type = Incident", (issue) => issue.type === "20"],
  ["issuetype in (Task, 'Sub-task')", (issue) => issue.type !== "20"],
  ["status = 'in progress'", (issue) => issue.status === "3"],
  ["status not in (Open, Closed)", (issue) => !["1", "6"].includes(issue.status)],
  ["statusCategory = Done", (issue) => ["5", "6"].includes(issue.status)],
  ["statusCategory in ('To Do', indeterminate)", (issue) => ["1", "3"].includes(issue.status)],
  ["statusCategory != 'To Do'", (issue) => issue.status !== "1"],
  ["priority = High", (issue) => issue.priority === "2"],
  ["priority > Medium", (issue) => position(issue) < 3],
  ["priority >= medium", (issue) => position(issue) <= 3],
  ["priority < 3", (issue) => position(issue) > 3],
  ["priority <= Medium", (issue) => position(issue) >= 3],
  ["priority != Medium", (issue) => issue.priority !== null && issue.priority !== "3"],
  ["not priority = Medium", (issue) => issue.priority !== null && issue.priority !== "3"],
  ["priority is EMPTY", (issue) => issue.priority === null],
  ["priority in (High, EMPTY)", (issue) => issue.priority === "2" || issue.priority === null],
  ["priority not in (High, EMPTY)", (issue) => issue.priority !== "2" && issue.priority !== null],
  ["resolution = Unresolved", (issue) => issue.resolution === null],
  ["resolution = unresolved or resolution = Done", (issue) => issue.resolution === null || issue.resolution === "10100"],
  ["resolution is not EMPTY", (issue) => issue.resolution !== null],
  ['resolution = "Won\'t do"', (issue) => issue.resolution === "10101"],
  // People
  ["assignee = currentUser()", (issue) => issue.assignee === "ada-id"],
  ["assignee = ada-id", (issue) => issue.assignee === "ada-id"],
  ["assignee = 'grace hopper'", (issue) => issue.assignee === "grace-id"],
  ["assignee = 'grace@example.com'", (issue) => issue.assignee === "grace-id"],
  ["assignee != currentUser()", (issue) => issue.assignee !== null && issue.assignee !== "ada-id"],
  ["assignee is null", (issue) => issue.assignee === null],
  ["assignee in membersOf(responders)", (issue) => ["ada-id", "grace-id"].includes(issue.assignee ?? "")],
  ["assignee not in membersOf('Responders')", (issue) => issue.assignee === "tim-id"],
  ["assignee in membersOf(nobody)", () => false],
  ["reporter in (ada-id, EMPTY)", (issue) => issue.reporter === "ada-id" || issue.reporter === null],
  ["creator = tim-id", (issue) => issue.creator === "tim-id"],
  ["watcher = currentUser()", (issue) => issue.watchers.includes("ada-id")],
  ["watcher in (grace-id, tim-id)", (issue) => issue.watchers.some((watcher) => watcher !== "ada-id")],
  ["watcher is EMPTY", (issue) => issue.watchers.length === 0],
  // Words
  ["summary ~ checkout", (issue) => has(issue.summary, "checkout")],
  ["summary ~ 'checkout payments'", (issue) => has(issue.summary, "checkout", "payments")],
  ["summary ~ pay", (issue) => has(issue.summary, "pay")],
  ["summary ~ 'pay*'", (issue) => words(issue.summary).some((word) => word.startsWith("pay"))],
  ["summary ~ 'P?y'", (issue) => words(issue.summary).some((word) => /^p.y$/.test(word))],
  ['summary ~ "\\"fail at\\""', (issue) => issue.summary.includes("fail at")],
  ['summary ~ "\\"at fail\\""', () => false],
  ["summary ~ twice", (issue) => issue.id === 3],
  ["summary ~ élan", (issue) => issue.id === 3],
  ["summary !~ checkout", (issue) => !has(issue.summary, "checkout")],
  ["description ~ 'banner says'", (issue) => has(issue.description, "banner", "says")],
  ["description ~ 'declined error'", (issue) => issue.id === 1],
  ["description !~ banner", (issue) => issue.description !== null && !has(issue.description, "banner")],
  ["description is EMPTY", (issue) => issue.description === null],
  ["comment ~ fixed", (issue) => issue.comments.some((comment) => has(comment, "fixed"))],
  ["comment !~ gateway", (issue) => !issue.comments.some((comment) => has(comment, "gateway"))],
  ["text ~ medium", (issue) => issue.impact === "Medium"],
  ["text ~ gateway", (issue) => issue.id === 1],
  ["text ~ 502", (issue) => issue.id === 1],
  ["labels = OUTAGE", (issue) => label(issue, "outage")],
  ["labels in (banner, checkout)", (issue) => label(issue, "banner") || label(issue, "checkout")],
  ["labels != outage", (issue) => issue.labels.length > 0 && !label(issue, "outage")],
  ["labels is EMPTY", (issue) => issue.labels.length === 0],
  ["labels = unheard-of", () => false],
  // Time, for a viewer in Berlin
  ["created >= -7d", (issue) => issue.created >= NOW - 7 * DAY],
  ["created < '-1w 2d'", (issue) => issue.created < NOW - 9 * DAY],
  ["created >= '2026-11-01'", (issue) => issue.created >= at("2026-11-01T00:00:00+01:00")],
  ["created >= 2026-11-01 and created < 2026-11-02", (issue) => issue.id === 5],
  ["created > '2026/11/01 00:00'", (issue) => issue.created > at("2026-11-01T00:00:00+01:00")],
  ["created <= '2026-10-25 02:30'", (issue) => issue.created <= at("2026-10-25T00:30:00Z")],
  ["created >= startOfDay(-2)", (issue) => issue.created >= at("2026-11-10T00:00:00+01:00")],
  ["created <= endOfDay('-2d')", (issue) => issue.created < at("2026-11-11T00:00:00+01:00")],
  ["created >= startOfWeek()", (issue) => issue.created >= at("2026-11-09T00:00:00+01:00")],
  ["created >= startOfMonth()", (issue) => issue.created >= at("2026-11-01T00:00:00+01:00")],
  ["created > startOfMonth('+6d')", (issue) => issue.created > at("2026-11-07T00:00:00+01:00")],
  ["created <= endOfMonth(-1)", (issue) => issue.created < at("2026-11-01T00:00:00+01:00")],
  ["created >= startOfYear()", (issue) => issue.created >= at("2026-01-01T00:00:00+01:00")],
  ["created < startOfYear()", (issue) => issue.created < at("2026-01-01T00:00:00+01:00")],
  ["updated > -150m", (issue) => issue.updated > NOW - 2.5 * HOUR],
  ["updated <= now()", () => true],
  ["created = '2026-11-01'", (issue) => issue.id === 5],
  ["created != '2026-11-01'", (issue) => issue.id !== 5],
  ["resolved >= '2026-11-10'", (issue) => (issue.resolved ?? 0) >= at("2026-11-10T00:00:00+01:00")],
  ["resolutiondate is not EMPTY", (issue) => issue.resolved !== null],
  ["not resolved < 2026-11-01", (issue) => (issue.resolved ?? 0) >= at("2026-11-01T00:00:00+01:00")],
  ["due = 2026-11-12", (issue) => issue.due === "2026-11-12"],
  ["due < now()", (issue) => issue.due !== null && issue.due < "2026-11-12"],
  ["due <= endOfDay()", (issue) => issue.due !== null && issue.due <= "2026-11-12"],
  ["duedate > 3d", (issue) => issue.due !== null && issue.due > "2026-11-15"],
  ["due in (2026-11-10, EMPTY)", (issue) => issue.due === null || issue.due === "2026-11-10"],
  // Other issues
  ["parent = PAY-4", (issue) => issue.parent === 4],
  ["parent in (4, WEB-1)", (issue) => issue.parent === 4 || issue.parent === 7],
  ["parent is EMPTY", (issue) => issue.parent === null],
  ["issue in linkedIssues(PAY-1)", (issue) => [...leadsTo("1", 1), ...leadsFrom("2", 1)].includes(issue.id)],
  ["issue in linkedIssues(PAY-1, blocks)", (issue) => leadsTo("1", 1).includes(issue.id)],
  ["issue in linkedIssues(PAY-2, 'is blocked by')", (issue) => leadsFrom("1", 2).includes(issue.id)],
  ["issue not in linkedIssues(PAY-1, blocks)", (issue) => !leadsTo("1", 1).includes(issue.id)],
  ["key in (PAY-4, linkedIssues(PAY-2))", (issue) => issue.id === 4 || issue.id === 1],
  ["issue in watchedIssues()", (issue) => issue.watchers.includes("ada-id")],
  ["issueLinkType = blocks", (issue) => leadsTo("1", issue.id).length > 0],
  ["issueLinkType = 'is blocked by'", (issue) => leadsFrom("1", issue.id).length > 0],
  ["issueLinkType is EMPTY", (issue) => links.every(([, from, to]) => from !== issue.id && to !== issue.id)],
  // Custom fields
  ["Impact = High", (issue) => impact(issue) === "high"],
  ["cf[10050] = High", (issue) => impact(issue) === "high"],
  ["customfield_10050 in (Low, Medium)", (issue) => ["low", "medium"].includes(impact(issue) ?? "")],
  ["impact != High", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ["impact not in (High, EMPTY)", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ["impact is EMPTY", (issue) => issue.impact === null],
  ["impact ~ 'hi*'", (issue) => impact(issue) === "high"],
  ["impact !~ high", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ['"Incident priority" ~ highest', (issue) => issue.made?.priority === "Highest"],
  ['"Incident priority" is not EMPTY', (issue) => issue.made !== null],
  ['"Incident priority.Priority" = High', (issue) => issue.made?.priority === "High"],
  ['"Incident priority.Priority" in (High, Low)', (issue) => ["High", "Low"].includes(issue.made?.priority ?? "")],
  ['"cf[10051].priority" != High', (issue) => issue.made !== null && issue.made.priority !== "High"],
  ['"Incident priority.MatrixVersion" >= 3', (issue) => (issue.made?.version ?? 0) >= 3],
  ['"Incident priority.MatrixVersion" = 2', (issue) => issue.made?.version === 2],
  ["Cost > 10", (issue) => (issue.cost ?? 0) > 10],
  ["Cost = 10.5", (issue) => issue.cost === 10.5],
  ["Cost in (0, 1200)", (issue) => issue.cost === 0 || issue.cost === 1200],
  ["not Cost > 10", (issue) => issue.cost !== null && issue.cost <= 10],
  ["cf[10060] is EMPTY", () => true],
  // History
  ["status was 'In Progress'", (issue) => everHad(issue, "status", "3")],
  ["status was in ('In Progress', Closed)", (issue) => everHad(issue, "status", "3") || everHad(issue, "status", "6")],
  ["status was not 'In Progress'", (issue) => !everHad(issue, "status", "3")],
  ["status was not in (Open)", (issue) => !everHad(issue, "status", "1")],
  ["not status was 'In Progress'", (issue) => !everHad(issue, "status", "3")],
  ["priority was Medium", (issue) => everHad(issue, "priority", "3")],
  ["assignee was EMPTY", (issue) => everHad(issue, "assignee", null)],
  ["status was 'In Progress' BEFORE '2026-11-10'", (issue) => issue.id === 3],
  ["status was 'In Progress' AFTER '2026-11-10 12:00'", (issue) => issue.id === 1],
  [
    "status was Open ON '2026-11-10'",
    (issue) => issue.id === 3 || (issue.id !== 1 && issue.created < at("2026-11-11T00:00:00+01:00") && issue.status === "1"),
  ],
  ["status was 'In Progress' DURING ('2026-11-09', '2026-11-10')", (issue) => issue.id === 3],
  ["status was 'In Progress' BY grace-id", (issue) => issue.id === 3],
  ["status was 'In Progress' BY currentUser()", (issue) => issue.id === 1],
  ["status was Open BY grace-id", (issue) => issue.id === 2 || issue.id === 3],
  ["status was 'In Progress' DURING ('2026-11-10 10:00', '2026-11-10 11:00')", () => false],
  ["status was 'In Progress' DURING ('2026-11-10 09:59', '2026-11-10 11:00')", (issue) => issue.id === 3],
  ["status changed TO 'In Progress' AFTER '2026-11-11 13:00'", () => false],
  ["status changed TO 'In Progress' BEFORE '2026-11-09 13:00'", () => false],
  ["status changed TO 'In Progress' DURING ('2026-11-09 12:00', '2026-11-09 13:00')", (issue) => issue.id === 3],
  ["status changed", (issue) => changed(issue, "status").length > 0],
  ["not status changed", (issue) => changed(issue, "status").length === 0],
  ["resolution changed", (issue) => changed(issue, "resolution").length > 0],
  ["assignee changed TO currentUser()", (issue) => changed(issue, "assignee").some(({ to }) => to === "ada-id")],
  ["assignee changed FROM EMPTY", (issue) => changed(issue, "assignee").some(({ from }) => from === null)],
  ["status changed FROM 'In Progress' TO Open", (issue) => changed(issue, "status").some(({ from, to }) => from === "3" && to === "1")],
  [
    "status changed FROM Open TO (Closed, Resolved)",
    (issue) => changed(issue, "status").some(({ from, to }) => from === "1" && to === "5"),
  ],
  ["status changed BY ada-id", (issue) => changed(issue, "status").some(({ by }) => by === "ada-id")],
  [
    "status changed AFTER startOfDay(-1)",
    (issue) => changed(issue, "status").some((change) => change.at > at("2026-11-11T00:00:00+01:00")),
  ],
  ["status changed BEFORE -3d", (issue) => changed(issue, "status").some((change) => change.at < NOW - 3 * DAY)],
  [
    "status changed ON 2026-11-10",
    (issue) =>
      changed(issue, "status").some(
        (change) => change.at >= at("2026-11-10T00:00:00+01:00") && change.at < at("2026-11-11T00:00:00+01:00"),
      ),
  ],
  [
    "status changed TO Resolved DURING (-2d, now())",
    (issue) => changed(issue, "status").some(({ to, at: when }) => to === "5" && when >= NOW - 2 * DAY),
  ],
  ["priority changed FROM Medium TO Highest BY grace-id AFTER -2d", (issue) => issue.id === 1],
  // Together
  [
    "project = PAY AND (status = Open OR priority = Highest)",
    (issue) => issue.project === 10000 && (issue.status === "1" || issue.priority === "1"),
  ],
  ["project = WEB OR project = PAY AND status = Resolved", (issue) => issue.project === 10001 || issue.status === "5"],
  ["not (status = Open or type = Incident)", (issue) => issue.status !== "1" && issue.type !== "20"],
  [
    "project = PAY and not (assignee = ada-id and priority = Highest)",
    (issue) =>
      (issue.project === 10000 &&
        issue.assignee !== null &&
        (issue.assignee !== "ada-id" || (issue.priority !== null && issue.priority !== "1"))) ||
      (issue.project === 10000 && issue.priority !== null && issue.priority !== "1"),
  ],
  ["! project = PAY", (issue) => issue.project !== 10000],
  ["", () => true],
];

test.each(cases)("%s", (query, isFound) => {
  const expected = issues.filter(isFound).map(({ key }) => key);
  const found = search(database, query, { now: NOW });
  expect(Array.isArray(found) ? [...found].sort() : found).toEqual(expected.sort());
});

describe("whose question it is", () => {
  test("a day begins where the viewer is", () => {
    const query = "resolved >= '2026-11-01'";
    expect(search(database, query, { now: NOW, timeZone: "Europe/Berlin" })).toEqual(["PAY-3", "PAY-10"]);
    expect(search(database, query, { now: NOW, timeZone: "Etc/UTC" })).toEqual(["PAY-3"]);
  });

  test("an hour that comes twice is counted once", () => {
    // 02:30 in Berlin came at 00:30Z and at 01:30Z on 25 October; the first one is meant.
    expect(search(database, "created >= '2026-10-25 02:30' and created <= '2026-10-25 02:30'", { now: NOW })).toEqual(["PAY-10"]);
  });

  test("a comment kept to a role is found by nobody", () => {
    const other = aDatabase();
    other.exec(`UPDATE jira_comment SET visibility = '{"type":"role","value":"Administrators"}' WHERE issue_id = 1`);
    expect(search(other, "comment ~ gateway or text ~ gateway", { now: NOW })).toEqual([]);
  });

  test("an anonymous viewer is nobody", () => {
    expect(search(database, "assignee = currentUser()", { now: NOW, accountId: null })).toEqual([]);
    expect(search(database, "issue in watchedIssues()", { now: NOW, accountId: null })).toEqual([]);
  });
});
