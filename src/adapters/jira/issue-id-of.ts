import { route } from "@forge/api";
import { z } from "zod";
import type { Voice } from "../../app/ports";
import { askJira, readAnswer } from "./ask-jira";

const answer = z.object({ id: z.string() });

/**
 * The id of the issue with that key; null when there is none, or this voice may not see it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export async function issueIdOf(issueKey: string, voice: Voice): Promise<string | null> {
  const path = route`/rest/api/3/issue/${issueKey}?fields=issuetype`;
  const response = await askJira(voice, path);
  return response.status === 404 ? null : (await readAnswer(response, path, answer)).id;
}
