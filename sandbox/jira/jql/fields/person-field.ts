import type { JqlCatalogue } from "../catalogue";
import type { JqlField } from "../field";
import { isSameName, PERSON_FUNCTIONS } from "../functions";
import { columnPresence, type Presence } from "../membership";
import { choiceField } from "./choice-field";

/** Assignee, reporter or creator: `column` of jira_issue. Only where Jira keeps one is there a history. */
export function personField(column: string, historyFieldId?: string): JqlField {
  return choiceField({
    dataType: "user",
    presence: columnPresence(column),
    find: accountsNamed,
    functions: PERSON_FUNCTIONS,
    order: { by: [`(SELECT display_name FROM jira_account WHERE account_id = ${column}) COLLATE NOCASE`], direction: "ASC" },
    ...(historyFieldId === undefined ? {} : { history: { fieldId: historyFieldId, column } }),
  });
}

/** A field that holds several people. */
export function peopleField(presence: Presence): JqlField {
  return choiceField({ dataType: "user", presence, find: accountsNamed, functions: PERSON_FUNCTIONS });
}

/** The accounts under an account id, an e-mail address or a display name, looked up in this order. */
export function accountsNamed(text: string, { accounts }: JqlCatalogue): readonly string[] {
  const byId = accounts.filter((account) => account.accountId === text);
  const byMail = accounts.filter((account) => account.email !== null && isSameName(account.email, text));
  const byName = accounts.filter((account) => isSameName(account.displayName, text));
  const found = [byId, byMail, byName].find((accountsFound) => accountsFound.length > 0) ?? [];
  return found.map((account) => account.accountId);
}
