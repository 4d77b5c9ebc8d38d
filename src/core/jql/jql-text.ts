/** A text as JQL writes it: in quotation marks, whatever stands in it. */
export function jqlText(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}
