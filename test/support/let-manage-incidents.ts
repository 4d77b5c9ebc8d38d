import type { Desk, Person } from "./a-desk";

/** Gives a person the app's permission "Manage incidents" in PAY, by the project's permission scheme. */
export async function letManageIncidents(desk: Desk, who: Person): Promise<void> {
  const { permissions } = (await desk.rest("radia", "GET", "/rest/api/3/permissions")).body as { permissions: Record<string, unknown> };
  const permission = Object.keys(permissions).find((key) => key.endsWith("/static/manage-incidents"));
  const scheme = (await desk.rest("radia", "GET", "/rest/api/3/project/PAY/permissionscheme")).body as { id: number };
  const holder = { type: "user", parameter: desk.sandbox.jira.accountByEmail(`${who}@example.com`)?.accountId };
  const granted = await desk.rest("radia", "POST", `/rest/api/3/permissionscheme/${scheme.id}/permission`, { holder, permission });
  if (granted.status !== 201) throw new Error(`Jira did not grant it: ${JSON.stringify(granted.body)}`);
}
