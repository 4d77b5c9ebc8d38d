import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../clock";
import { createSchema } from "../schema";
import { createSite } from "../site";
import { allFields } from "../store/fields";
import { openRows } from "../store/rows";
import { seedFields } from "./seed-fields";
import { seedLivedIn } from "./seed-lived-in";
import { seedPeople } from "./seed-people";
import { seedPermissions } from "./seed-permissions";
import { seedProjects } from "./seed-projects";
import { INCIDENT_SCREENS, seedScreens } from "./seed-screens";
import { seedVocabulary } from "./seed-vocabulary";
import { seedWebsiteIssues } from "./seed-website-issues";
import { seedWorkflows } from "./seed-workflows";

/**
 * Puts a small site into an empty database: people, schemes, and the projects PAY and WEB.
 * The scenario "demo" has some work in WEB; "empty" has no issue at all. PAY has none in either.
 * "lived-in" has that work and three projects more, as a site has them that was there before the app.
 */
export function seedSite(database: DatabaseSync, clock: Clock, options: { scenario: "demo" | "empty" | "lived-in" }): void {
  createSchema(database);
  const site = createSite({ database, clock, siteUrl: "", publish: () => undefined });
  site.write(() => {
    seedPeople(site.rows);
    seedVocabulary(site.rows);
    seedFields(site.rows);
    seedScreens(site.rows);
    seedWorkflows(site.rows);
    seedPermissions(site.rows);
    seedProjects(site.rows);
    if (options.scenario !== "empty") seedWebsiteIssues(site);
    if (options.scenario === "lived-in") seedLivedIn(site);
    site.rows.run("DELETE FROM jira_mail");
  });
}

/** Puts an installed app's fields on the screens of incidents: read-only ones to be seen, the others to be set as well. */
export function placeAppFields(database: DatabaseSync): void {
  const rows = openRows(database);
  const site = { rows };
  rows.inTransaction(() => {
    for (const field of allFields(site)) {
      if (!field.forge) continue;
      const isReadOnly = field.forge.module["readOnly"] === true;
      const screens = isReadOnly ? [INCIDENT_SCREENS.view] : Object.values(INCIDENT_SCREENS);
      for (const screenId of screens)
        rows.run(
          `INSERT OR IGNORE INTO jira_screen_tab_field (tab_id, field_id, position)
           SELECT ?, ?, COALESCE(MAX(position), 0) + 1 FROM jira_screen_tab_field WHERE tab_id = ?`,
          screenId,
          field.id,
          screenId,
        );
    }
  });
}
