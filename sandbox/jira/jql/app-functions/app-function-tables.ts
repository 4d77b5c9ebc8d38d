/** The functions apps add to JQL, and what Jira was told each call of one stands for. */
export const APP_FUNCTION_TABLES = `
CREATE TABLE IF NOT EXISTS jira_jql_function (
  key TEXT PRIMARY KEY /* the module's ARI */, app_id TEXT NOT NULL, module_key TEXT NOT NULL, definition TEXT NOT NULL /* JSON */
);
CREATE TABLE IF NOT EXISTS jira_jql_precomputation (
  id TEXT PRIMARY KEY, function_key TEXT NOT NULL, function_name TEXT NOT NULL, field TEXT NOT NULL, operator TEXT NOT NULL,
  arguments TEXT NOT NULL /* JSON */, value TEXT, error TEXT, created INTEGER NOT NULL, updated INTEGER NOT NULL, used INTEGER NOT NULL,
  UNIQUE (function_key, field, operator, arguments)
);
`;
