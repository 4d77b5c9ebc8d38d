/** An instant as Jira writes it: `2026-01-17T12:34:00.000+0000`. */
export function jiraDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "+0000");
}
