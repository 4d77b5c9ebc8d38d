/** Jira writes offsets without the colon that ISO 8601 has. */
export function isoOf(jiraDate: string): string {
  return jiraDate.replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
}
