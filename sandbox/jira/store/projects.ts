import type { Site } from "../site";

export type ProjectRow = {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly lead_id: string | null;
  readonly project_type: string;
  readonly next_number: number;
  readonly issue_type_scheme_id: number;
  readonly issue_type_screen_scheme_id: number;
  readonly workflow_scheme_id: number;
  readonly permission_scheme_id: number;
  readonly priority_scheme_id: number;
};

/** The project under an id or a key, whoever asks. */
export function findProject(site: Site, idOrKey: string | number): ProjectRow | null {
  if (/^\d{1,15}$/.test(String(idOrKey))) return site.rows.one<ProjectRow>("SELECT * FROM jira_project WHERE id = ?", Number(idOrKey));
  return site.rows.one<ProjectRow>("SELECT * FROM jira_project WHERE key = ?", String(idOrKey).toUpperCase());
}

/** Every project, whoever asks, by key. */
export function allProjects(site: Site): ProjectRow[] {
  return site.rows.all<ProjectRow>("SELECT * FROM jira_project ORDER BY key");
}

/** The project an issue or a scheme names. @throws when the tables contradict each other. */
export function projectById(site: Site, id: number): ProjectRow {
  const project = findProject(site, id);
  if (!project) throw new Error(`Project ${id} is missing.`);
  return project;
}
