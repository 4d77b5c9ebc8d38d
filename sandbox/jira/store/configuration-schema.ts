/** What administrators add to a site beyond what its first tables hold. */
export const CONFIGURATION_TABLES = `
CREATE TABLE IF NOT EXISTS jira_description (kind TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE IF NOT EXISTS jira_project_detail (
  project_id INTEGER PRIMARY KEY, style TEXT NOT NULL DEFAULT 'classic' /* classic | next-gen */, archived INTEGER NOT NULL DEFAULT 0, category_id INTEGER
);
CREATE TABLE IF NOT EXISTS jira_project_category (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_component (
  id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, lead_id TEXT, assignee_type TEXT NOT NULL,
  UNIQUE (project_id, name)
);
CREATE TABLE IF NOT EXISTS jira_version (
  id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, archived INTEGER NOT NULL,
  released INTEGER NOT NULL, start_date TEXT, release_date TEXT, UNIQUE (project_id, name)
);
CREATE TABLE IF NOT EXISTS jira_field_context (id INTEGER PRIMARY KEY, field_id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_field_context_project (context_id INTEGER NOT NULL, project_id INTEGER NOT NULL, PRIMARY KEY (context_id, project_id));
CREATE TABLE IF NOT EXISTS jira_field_context_type (context_id INTEGER NOT NULL, issue_type_id TEXT NOT NULL, PRIMARY KEY (context_id, issue_type_id));
CREATE TABLE IF NOT EXISTS jira_field_option (
  id INTEGER PRIMARY KEY, context_id INTEGER NOT NULL, parent_id INTEGER, value TEXT NOT NULL, disabled INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS jira_field_option_of ON jira_field_option (context_id, position);
CREATE TABLE IF NOT EXISTS jira_project_scope (
  kind TEXT NOT NULL /* status | issue-type */, id TEXT NOT NULL, project_id INTEGER NOT NULL, PRIMARY KEY (kind, id)
);
CREATE TABLE IF NOT EXISTS jira_app_permission (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_app_global_permission (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_dashboard (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, owner_id TEXT NOT NULL,
  shares TEXT NOT NULL /* JSON */, edit_shares TEXT NOT NULL /* JSON */
);
CREATE TABLE IF NOT EXISTS jira_gadget (
  id INTEGER PRIMARY KEY, dashboard_id INTEGER NOT NULL, module_key TEXT, uri TEXT, title TEXT NOT NULL, color TEXT NOT NULL,
  row_number INTEGER NOT NULL, column_number INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_gadget_property (gadget_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (gadget_id, key));
CREATE TABLE IF NOT EXISTS jira_filter (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, jql TEXT NOT NULL, owner_id TEXT NOT NULL, shares TEXT NOT NULL /* JSON */
);
CREATE TABLE IF NOT EXISTS jira_filter_edit (filter_id INTEGER PRIMARY KEY, shares TEXT NOT NULL /* JSON */);
CREATE TABLE IF NOT EXISTS jira_filter_favourite (filter_id INTEGER NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (filter_id, account_id));
CREATE TABLE IF NOT EXISTS jira_filter_columns (filter_id INTEGER PRIMARY KEY, field_ids TEXT NOT NULL /* JSON array */);
CREATE TABLE IF NOT EXISTS jira_share_scope (account_id TEXT PRIMARY KEY, scope TEXT NOT NULL /* GLOBAL | AUTHENTICATED | PRIVATE */);
CREATE TABLE IF NOT EXISTS jira_dashboard_layout (dashboard_id INTEGER PRIMARY KEY, layout TEXT NOT NULL /* A | AA | AAA */);
CREATE TABLE IF NOT EXISTS jira_app_gadget (module_key TEXT PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_app_field_type (key TEXT PRIMARY KEY, origin TEXT NOT NULL /* JSON, as jira_field.forge */);
CREATE TABLE IF NOT EXISTS jira_field_configuration (
  id INTEGER PRIMARY KEY, context_id INTEGER UNIQUE NOT NULL, configuration TEXT /* JSON */, value_schema TEXT /* JSON */
);
CREATE TABLE IF NOT EXISTS jira_issue_panel (id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, module_id TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_issue_panel_of ON jira_issue_panel (issue_id);
CREATE TABLE IF NOT EXISTS jira_workflow_scheme_version (scheme_id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_workflow_detail (workflow_id INTEGER PRIMARY KEY, details TEXT NOT NULL /* JSON */);
CREATE TABLE IF NOT EXISTS jira_field_trash (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, custom INTEGER NOT NULL, navigable INTEGER NOT NULL,
  orderable INTEGER NOT NULL, searchable INTEGER NOT NULL, clause_names TEXT NOT NULL, schema TEXT, forge TEXT, position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS jira_panel_pin (project_id INTEGER NOT NULL, module_id TEXT NOT NULL, PRIMARY KEY (project_id, module_id));
`;
