import type { Person, Reply } from "./a-desk";

type Jira = { rest(as: Person, method: "GET" | "POST", path: string, body?: unknown): Promise<Reply> };

/** Gives a person the app's permission "Manage incidents" in PAY, by the project's permission scheme. */
export async function letManageIncidents({ rest }: Jira, who: Person): Promise<void> {
  const { permissions } = (await rest("radia", "GET", "/rest/api/3/permissions")).body as { permissions: Record<string, unknown> };
  const permission = Object.keys(permissions).find((key) => key.endsWith("/static/manage-incidents"));
  const scheme = (await rest("radia", "GET", "/rest/api/3/project/PAY/permissionscheme")).body as { id: number };
  const { accountId } = (await rest(who, "GET", "/rest/api/3/myself")).body as { accountId: string };
  const granted = await rest("radia", "POST", `/rest/api/3/permissionscheme/${scheme.id}/permission`, {
    holder: { type: "user", parameter: accountId },
    permission,
  });
  if (granted.status !== 201) throw new Error(`Jira did not grant it: ${JSON.stringify(granted.body)}`);
}
