import { route } from "@forge/api";
import type { Voice } from "../../app/ports";
import type { HistoryAnswer, IssueAnswer } from "../../contract/jira/issue-answer";
import { historyPage } from "../../contract/jira/issue-answer";
import type { Instant } from "../../core/time";
import { readJira } from "./ask-jira";

const PAGE = 100;
/** The timeline takes at most some 900 entries in one transaction; what is older than this is told by nobody. */
const MOST_PAGES = 7;

/**
 * The part of an issue's history that the answer with the issue left out, back to `since`.
 * Jira sends the newest hundred entries with an issue; most looks need no call of their own.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get
 */
export async function olderHistory(answer: IssueAnswer, voice: Voice, since: Instant): Promise<readonly HistoryAnswer[]> {
  const sent = answer.changelog?.histories ?? [];
  let left = (answer.changelog?.total ?? sent.length) - sent.length;
  let oldest = oldestOf(sent);
  const older: HistoryAnswer[] = [];
  for (let page = 0; page < MOST_PAGES && left > 0 && oldest > since; page += 1) {
    const startAt = Math.max(0, left - PAGE);
    const { values } = await readJira(
      voice,
      route`/rest/api/3/issue/${answer.id}/changelog?startAt=${startAt}&maxResults=${left - startAt}`,
      historyPage,
    );
    older.push(...values);
    oldest = oldestOf(values);
    left = startAt;
  }
  if (left > 0 && oldest > since) console.warn(`Issue ${answer.id}: ${left} entries of its history are too many to tell.`);
  return older;
}

function oldestOf(entries: readonly HistoryAnswer[]): number {
  return Math.min(...entries.map(({ created }) => created));
}
