import { DatabaseSync } from "node:sqlite";
import { createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { declareAppPermission } from "../../../sandbox/jira/access/app-permissions";
import { seedSite } from "../../../sandbox/jira/seed/seed-site";
import { openRows } from "../../../sandbox/jira/store/rows";
import { APP_ID, NOON, type Reply } from "./a-small-jira";

export type LivedInJira = {
  ask(who: string, method: string, path: string, body?: unknown): Promise<Reply>;
  /** The key of the permission that the app declares. */
  readonly manageIncidents: string;
};

/** A site in use: BILL shares the schemes of PAY, OPS has fields of its own, TEAM is team-managed. */
export function aLivedInJira(): LivedInJira {
  const database = new DatabaseSync(":memory:");
  const clock = createClock({ manualAt: NOON });
  seedSite(database, clock, { scenario: "lived-in" });
  const jira = createJira({ database, clock, siteUrl: "http://localhost:4400", publish: () => undefined });
  const module = { key: "manage-incidents", name: "Manage incidents" };
  const manageIncidents = declareAppPermission({ rows: openRows(database) }, { appId: APP_ID, environmentId: "env" }, module);
  return {
    manageIncidents,
    async ask(who, method, path, body) {
      const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const request = new Request(`http://localhost:4400/rest/api/3${path}`, init);
      const answer = await jira.handle(request, { accountId: jira.accountByEmail(`${who}@example.com`)?.accountId ?? null });
      const text = await answer.text();
      return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
    },
  };
}
