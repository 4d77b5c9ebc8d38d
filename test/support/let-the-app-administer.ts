import type { Desk } from "./a-desk";

/** As set-up does: whoever tells Jira's validation the levels' names administers PAY, and every project with its permission scheme. */
export async function letTheAppAdminister({ rest }: Desk): Promise<void> {
  const roles = (await rest("radia", "GET", "/rest/api/3/role")).body as { id: number; name: string }[];
  const role = roles.find(({ name }) => name === "atlassian-addons-project-access");
  const scheme = (await rest("radia", "GET", "/rest/api/3/project/PAY/permissionscheme")).body as { id: number };
  const granted = await rest("radia", "POST", `/rest/api/3/permissionscheme/${scheme.id}/permission`, {
    holder: { type: "projectRole", parameter: String(role?.id) },
    permission: "ADMINISTER_PROJECTS",
  });
  if (granted.status !== 201) throw new Error(`Jira did not grant it: ${JSON.stringify(granted.body)}`);
}
