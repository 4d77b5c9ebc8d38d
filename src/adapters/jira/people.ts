import { route } from "@forge/api";
import type { People } from "../../app/escalation/ports";
import { groupMembersAnswer, leadAnswer, usersAnswer } from "../../contract/jira/page-answers";
import type { AccountId } from "../../core/actor";
import { askJira, readAnswer, readJira } from "./ask-jira";

/** Who people are to Jira, over REST, as the app. What is gone is nobody. */
export const jiraPeople: People = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-group-member-get */
  async membersOf(groupId) {
    const path = route`/rest/api/3/group/member?groupId=${groupId}&maxResults=50`;
    const response = await askJira("app", path);
    if (response.status === 404) return [];
    if (response.status === 403) return null;
    const { values } = await readAnswer(response, path, groupMembersAnswer);
    return values.map(({ accountId }) => accountId as AccountId);
  },

  async leadOf(projectId) {
    const path = route`/rest/api/3/project/${projectId}`;
    const response = await askJira("app", path);
    if (response.status === 404) return null;
    const { lead } = await readAnswer(response, path, leadAnswer);
    return (lead?.accountId ?? null) as AccountId | null;
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get */
  async reachable(accountIds) {
    const asked = new URLSearchParams({ maxResults: "200" });
    for (const accountId of accountIds) asked.append("accountId", accountId);
    const { values } = await readJira("app", route`/rest/api/3/user/bulk?${asked}`, usersAnswer);
    const open = new Set(values.filter(({ active }) => active).map(({ accountId }) => accountId));
    return accountIds.filter((id) => open.has(id));
  },
};
