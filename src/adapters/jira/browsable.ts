import { route } from "@forge/api";
import type { Browsable } from "../../app/escalation/ports";
import { seenIssuesAnswer } from "../../contract/jira/search-answer";
import { askJira, readAnswer } from "./ask-jira";

const BULK_FETCH = "/rest/api/3/issue/bulkfetch";

/**
 * What a person may browse of a list of issues, in one call; Jira leaves out what they may not, and what is gone.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export const jiraBrowsable: Browsable = {
  async of(issueIds) {
    if (issueIds.length === 0) return [];
    const body = { issueIdsOrKeys: issueIds, fields: ["summary"] };
    const response = await askJira("person", route`/rest/api/3/issue/bulkfetch`, { method: "POST", body });
    const { issues } = await readAnswer(response, { value: BULK_FETCH }, seenIssuesAnswer);
    return issues.map(({ id, key, fields }) => ({ issueId: id, issueKey: key, summary: fields.summary ?? "" }));
  },
};
