import { route } from "@forge/api";
import type { Browsable } from "../../app/escalation/ports";
import { seenIssuesAnswer } from "../../contract/jira/search-answer";
import { askJira, readAnswer } from "./ask-jira";

/**
 * What a person may browse of a list of issues, in one call; Jira leaves out what they may not, and what is gone.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export const jiraBrowsable: Browsable = {
  async of(issueIds) {
    if (issueIds.length === 0) return [];
    const path = route`/rest/api/3/issue/bulkfetch`;
    const body = { issueIdsOrKeys: issueIds, fields: ["summary"] };
    const { issues } = await readAnswer(await askJira("person", path, { method: "POST", body }), path, seenIssuesAnswer);
    return issues.map(({ id, key, fields }) => ({ issueId: id, issueKey: key, summary: fields.summary ?? "" }));
  },
};
