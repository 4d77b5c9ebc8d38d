import type { DatabaseSync } from "node:sqlite";
import { APP_FUNCTION_TABLES } from "./jql/app-functions/app-function-tables";
import { CONFIGURATION_TABLES } from "./store/configuration-schema";

/** What an issue is and carries. JQL compiles against these. */
const ISSUE_TABLES = `
CREATE TABLE IF NOT EXISTS jira_issue (
  id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, project_id INTEGER NOT NULL, number INTEGER NOT NULL,
  issue_type_id TEXT NOT NULL, summary TEXT NOT NULL, description TEXT /* ADF JSON */, status_id TEXT NOT NULL,
  priority_id TEXT, resolution_id TEXT, assignee_id TEXT, reporter_id TEXT, creator_id TEXT,
  created INTEGER NOT NULL /* ms */, updated INTEGER NOT NULL, resolved INTEGER, due_date TEXT,
  labels TEXT NOT NULL DEFAULT '[]' /* JSON array */, parent_id INTEGER
);
CREATE INDEX IF NOT EXISTS jira_issue_of_project_status ON jira_issue (project_id, status_id, created);
CREATE INDEX IF NOT EXISTS jira_issue_of_project_priority ON jira_issue (project_id, priority_id, created);
CREATE INDEX IF NOT EXISTS jira_issue_type_of ON jira_issue (issue_type_id);
CREATE INDEX IF NOT EXISTS jira_issue_status_of ON jira_issue (status_id);
CREATE INDEX IF NOT EXISTS jira_issue_priority_of ON jira_issue (priority_id);
CREATE INDEX IF NOT EXISTS jira_issue_assignee_updated ON jira_issue (assignee_id, updated);
CREATE INDEX IF NOT EXISTS jira_issue_of_project_assignee ON jira_issue (project_id, assignee_id, updated);
CREATE INDEX IF NOT EXISTS jira_issue_assigned ON jira_issue (project_id, updated) WHERE assignee_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS jira_issue_unresolved ON jira_issue (project_id, created) WHERE resolution_id IS NULL;
CREATE INDEX IF NOT EXISTS jira_issue_reporter ON jira_issue (reporter_id);
CREATE INDEX IF NOT EXISTS jira_issue_created ON jira_issue (created);
CREATE INDEX IF NOT EXISTS jira_issue_of_project_created ON jira_issue (project_id, created);
CREATE INDEX IF NOT EXISTS jira_issue_of_project_updated ON jira_issue (project_id, updated);
CREATE INDEX IF NOT EXISTS jira_issue_updated ON jira_issue (updated);
CREATE INDEX IF NOT EXISTS jira_issue_parent ON jira_issue (parent_id);

CREATE TABLE IF NOT EXISTS jira_field_value (
  issue_id INTEGER NOT NULL, field_id TEXT NOT NULL, value TEXT NOT NULL /* JSON */,
  text TEXT /* what lists and JQL see: the string, or the formatter's words */, number REAL,
  PRIMARY KEY (issue_id, field_id)
);
CREATE INDEX IF NOT EXISTS jira_field_value_text ON jira_field_value (field_id, text);
CREATE TABLE IF NOT EXISTS jira_field_part (
  issue_id INTEGER NOT NULL, field_id TEXT NOT NULL, alias TEXT NOT NULL, text TEXT, number REAL,
  PRIMARY KEY (issue_id, field_id, alias)
);
CREATE INDEX IF NOT EXISTS jira_field_part_text ON jira_field_part (field_id, alias, text);

CREATE TABLE IF NOT EXISTS jira_changelog (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL, author_id TEXT, created INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS jira_changelog_issue ON jira_changelog (issue_id, id);
CREATE TABLE IF NOT EXISTS jira_changelog_item (
  history_id INTEGER NOT NULL, position INTEGER NOT NULL, field TEXT NOT NULL, field_id TEXT, field_type TEXT NOT NULL,
  from_value TEXT, from_string TEXT, to_value TEXT, to_string TEXT, PRIMARY KEY (history_id, position)
);
CREATE TABLE IF NOT EXISTS jira_comment (
  id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, author_id TEXT, body TEXT NOT NULL /* ADF JSON */,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, visibility TEXT /* JSON */
);
CREATE INDEX IF NOT EXISTS jira_comment_issue ON jira_comment (issue_id, id);
CREATE TABLE IF NOT EXISTS jira_issue_link (
  id INTEGER PRIMARY KEY, type_id TEXT NOT NULL, inward_issue_id INTEGER NOT NULL, outward_issue_id INTEGER NOT NULL,
  UNIQUE (type_id, inward_issue_id, outward_issue_id)
);
CREATE INDEX IF NOT EXISTS jira_issue_link_inward ON jira_issue_link (inward_issue_id);
CREATE INDEX IF NOT EXISTS jira_issue_link_outward ON jira_issue_link (outward_issue_id);
CREATE TABLE IF NOT EXISTS jira_issue_part (
  issue_id INTEGER NOT NULL, kind TEXT NOT NULL /* components | fixVersions | versions */, part_id INTEGER NOT NULL,
  PRIMARY KEY (issue_id, kind, part_id)
);
CREATE INDEX IF NOT EXISTS jira_issue_part_of ON jira_issue_part (kind, part_id);
CREATE TABLE IF NOT EXISTS jira_former_key (key TEXT PRIMARY KEY, issue_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_field_default (context_id INTEGER PRIMARY KEY, value TEXT NOT NULL /* JSON: as REST writes it */);
CREATE TABLE IF NOT EXISTS jira_watcher (issue_id INTEGER NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (issue_id, account_id));
CREATE TABLE IF NOT EXISTS jira_issue_property (
  issue_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL /* JSON */, PRIMARY KEY (issue_id, key)
);
`;

/** People, what they may do, and what the site knows as words. */
const SITE_TABLES = `
CREATE TABLE IF NOT EXISTS jira_account (
  account_id TEXT PRIMARY KEY, email TEXT UNIQUE, display_name TEXT NOT NULL, role_label TEXT NOT NULL,
  account_type TEXT NOT NULL /* atlassian | app */, active INTEGER NOT NULL DEFAULT 1, time_zone TEXT NOT NULL DEFAULT 'Etc/UTC',
  locale TEXT NOT NULL DEFAULT 'en_GB', position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_group (id TEXT PRIMARY KEY, name TEXT UNIQUE NOT NULL);
CREATE TABLE IF NOT EXISTS jira_group_member (group_id TEXT NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (group_id, account_id));
CREATE TABLE IF NOT EXISTS jira_global_permission (permission TEXT NOT NULL, group_id TEXT NOT NULL, PRIMARY KEY (permission, group_id));
CREATE TABLE IF NOT EXISTS jira_project_role (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, description TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS jira_project_role_member (
  project_id INTEGER NOT NULL, role_id INTEGER NOT NULL, member_type TEXT NOT NULL /* user | group */, member_id TEXT NOT NULL,
  PRIMARY KEY (project_id, role_id, member_type, member_id)
);
CREATE TABLE IF NOT EXISTS jira_status (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL /* new | indeterminate | done */, position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_resolution (id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_priority (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, color TEXT NOT NULL, icon TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_issue_type (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, hierarchy_level INTEGER NOT NULL, icon TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_link_type (id TEXT PRIMARY KEY, name TEXT NOT NULL, inward TEXT NOT NULL, outward TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_field (
  id TEXT PRIMARY KEY, key TEXT UNIQUE NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', custom INTEGER NOT NULL,
  navigable INTEGER NOT NULL DEFAULT 1, orderable INTEGER NOT NULL DEFAULT 1, searchable INTEGER NOT NULL DEFAULT 1,
  clause_names TEXT NOT NULL /* JSON array */, schema TEXT /* JSON */, forge TEXT /* JSON: {appId, environmentId, module}, or null */,
  position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_app (
  app_id TEXT PRIMARY KEY, environment_id TEXT NOT NULL, installation_id TEXT NOT NULL, account_id TEXT NOT NULL, name TEXT NOT NULL,
  entity_properties TEXT NOT NULL /* JSON array of jira:entityPropertySet modules */
);
CREATE TABLE IF NOT EXISTS jira_sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, recipients TEXT NOT NULL /* JSON array of e-mails */,
  subject TEXT NOT NULL, text TEXT NOT NULL, issue_key TEXT
);
`;

/** A project and the chain of schemes that says which types, screens, workflows, permissions and priorities it has. */
const PROJECT_TABLES = `
CREATE TABLE IF NOT EXISTS jira_project (
  id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', lead_id TEXT,
  project_type TEXT NOT NULL DEFAULT 'software', next_number INTEGER NOT NULL DEFAULT 1,
  issue_type_scheme_id INTEGER NOT NULL, issue_type_screen_scheme_id INTEGER NOT NULL, workflow_scheme_id INTEGER NOT NULL,
  permission_scheme_id INTEGER NOT NULL, priority_scheme_id INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_project_property (
  project_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (project_id, key)
);
CREATE TABLE IF NOT EXISTS jira_issue_type_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL, default_issue_type_id TEXT);
CREATE TABLE IF NOT EXISTS jira_issue_type_scheme_item (
  scheme_id INTEGER NOT NULL, issue_type_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (scheme_id, issue_type_id)
);
CREATE TABLE IF NOT EXISTS jira_issue_type_screen_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_issue_type_screen_scheme_item (
  scheme_id INTEGER NOT NULL, issue_type_id TEXT NOT NULL /* or 'default' */, screen_scheme_id INTEGER NOT NULL, PRIMARY KEY (scheme_id, issue_type_id)
);
CREATE TABLE IF NOT EXISTS jira_screen_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_screen_scheme_item (
  scheme_id INTEGER NOT NULL, operation TEXT NOT NULL /* default | create | edit | view */, screen_id INTEGER NOT NULL, PRIMARY KEY (scheme_id, operation)
);
CREATE TABLE IF NOT EXISTS jira_screen (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_screen_tab (id INTEGER PRIMARY KEY, screen_id INTEGER NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_screen_tab_field (
  tab_id INTEGER NOT NULL, field_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (tab_id, field_id)
);
CREATE TABLE IF NOT EXISTS jira_workflow (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_workflow_status (
  workflow_id INTEGER NOT NULL, status_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (workflow_id, status_id)
);
CREATE TABLE IF NOT EXISTS jira_workflow_transition (
  workflow_id INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL /* initial | global | directed */,
  from_status_ids TEXT NOT NULL DEFAULT '[]' /* JSON array */, to_status_id TEXT NOT NULL, resolution TEXT /* id to set, or 'clear' */,
  position INTEGER NOT NULL, PRIMARY KEY (workflow_id, id)
);
CREATE TABLE IF NOT EXISTS jira_workflow_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL, default_workflow_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_workflow_scheme_item (
  scheme_id INTEGER NOT NULL, issue_type_id TEXT NOT NULL, workflow_id INTEGER NOT NULL, PRIMARY KEY (scheme_id, issue_type_id)
);
CREATE TABLE IF NOT EXISTS jira_permission_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_permission_grant (
  id INTEGER PRIMARY KEY, scheme_id INTEGER NOT NULL, permission TEXT NOT NULL,
  holder_type TEXT NOT NULL /* projectRole | group | anyone | applicationRole | assignee | reporter | projectLead | user */, holder_parameter TEXT
);
CREATE INDEX IF NOT EXISTS jira_permission_grant_of ON jira_permission_grant (scheme_id, permission);
CREATE TABLE IF NOT EXISTS jira_priority_scheme (id INTEGER PRIMARY KEY, name TEXT NOT NULL, default_priority_id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_priority_scheme_item (
  scheme_id INTEGER NOT NULL, priority_id TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (scheme_id, priority_id)
);
`;

/** Makes Jira's tables where they are missing. Calling it again changes nothing. */
export function createSchema(database: DatabaseSync): void {
  database.exec(ISSUE_TABLES + SITE_TABLES + PROJECT_TABLES + CONFIGURATION_TABLES + APP_FUNCTION_TABLES);
}
