import { NOW } from "./jql-issues";
import { aDatabase, search } from "./jql-site";

const database = aDatabase();

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
