import type { JqlCatalogue, JqlNamed } from "./catalogue";
import type { JqlDataType } from "./field";

/** What may stand in a query, and how it is shown. */
export type Suggestion = { readonly value: string; readonly displayName: string };

/** What of the site a person may be told beside the words everybody knows. */
export type Told = {
  readonly projectIds: readonly number[];
  readonly filterNames: readonly string[];
  labels(): readonly string[];
};

/** Everything that may stand beside a field of a type, in the site's order; nothing for a field that takes any text, number or date. */
export function valuesFor(dataType: JqlDataType, catalogue: JqlCatalogue, told: Told): Suggestion[] {
  const isTold = ({ projectId }: { readonly projectId: number }): boolean => told.projectIds.includes(projectId);
  switch (dataType) {
    case "project":
      return catalogue.projects
        .filter(({ id }) => told.projectIds.includes(id))
        .map(({ key, name }) => ({ value: name, displayName: `${name} (${key})` }));
    case "user":
      return people(catalogue);
    case "status":
      return named(catalogue.statuses);
    case "status_category":
      return words(["To Do", "In Progress", "Done"]);
    case "priority":
      return named(catalogue.priorities);
    case "resolution":
      return words(["Unresolved", ...catalogue.resolutions.map(({ name }) => name)]);
    case "issue_type":
      return named(catalogue.issueTypes);
    case "issue_link_type":
      return words(catalogue.linkTypes.flatMap(({ outward, inward }) => [outward, inward]));
    case "component":
      return words(catalogue.components.filter(isTold).map(({ name }) => name));
    case "version":
      return words(catalogue.versions.filter(isTold).map(({ name }) => name));
    case "label":
      return words(told.labels());
    case "saved_filter":
      return words(told.filterNames);
    case "date":
    case "issue":
    case "number":
    case "text":
      return [];
  }
}

/** Everybody by account id, shown by name and e-mail. */
export function people({ accounts }: JqlCatalogue): Suggestion[] {
  return accounts.map(({ accountId, displayName, email }) => ({
    value: accountId,
    displayName: email === null ? displayName : `${displayName} - ${email}`,
  }));
}

/** Those whose display holds the letters, in any case, with the first place that does in bold; all of them for no letters. Display is HTML. */
export function matching(suggestions: readonly Suggestion[], letters: string): Suggestion[] {
  return suggestions.flatMap(({ value, displayName }) => {
    const at = displayName.toLowerCase().indexOf(letters.toLowerCase());
    if (at < 0) return [];
    const end = at + letters.length;
    const bold = letters === "" ? "" : `<b>${escaped(displayName.slice(at, end))}</b>`;
    return [{ value, displayName: `${escaped(displayName.slice(0, at))}${bold}${escaped(displayName.slice(end))}` }];
  });
}

function named(all: readonly JqlNamed[]): Suggestion[] {
  return words(all.map(({ name }) => name));
}

function words(all: readonly string[]): Suggestion[] {
  return [...new Set(all)].map((word) => ({ value: word, displayName: word }));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
