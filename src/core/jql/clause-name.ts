/** A custom field as a query names it beyond doubt. */
export function clauseName(fieldId: string): string {
  return `cf[${fieldId.replace("customfield_", "")}]`;
}
