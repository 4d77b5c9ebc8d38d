import type { FunctionCall, JqlContext } from "./condition";
import { readMoment } from "./dates/read-moment";
import { accountsNamed } from "./fields/person-field";
import { expectArguments, type FunctionTable } from "./functions";
import { jqlErrors } from "./jql-error";
import { all, inOrder, type Sql, sql } from "./sql";

/** Functions that stand for the issues somebody had a hand in, by their name in lower case. */
export const ACTIVITY_FUNCTIONS: FunctionTable = {
  updatedby: {
    isList: true,
    find(call, field, context) {
      expectArguments(call, 1, 3);
      const accounts = accountsNamed(call.given[0]!, context.catalogue);
      if (accounts.length === 0) throw jqlErrors.unknownValue(call.given[0]!, field);
      return accounts.map((accountId) => issuesTouchedBy(accountId, call, context));
    },
  },
};

/** Made, changed or commented on; between two moments where the call names them. Comments that are gone are forgotten. */
function issuesTouchedBy(accountId: string, call: FunctionCall, context: JqlContext): Sql {
  const [from, to] = call.given.slice(1).map((text) => {
    const moment = readMoment(text, context);
    if (moment === null) throw jqlErrors.badDate(text, call.name);
    return moment;
  });
  const by = (accountColumn: string, moment: string): Sql =>
    all([
      sql(`${accountColumn} = ?`, accountId),
      ...(from === undefined ? [] : [sql(`${moment} >= ?`, from)]),
      ...(to === undefined ? [] : [sql(`${moment} <= ?`, to)]),
    ]);
  return inOrder(
    sql("SELECT history.issue_id FROM jira_changelog AS history WHERE"),
    by("history.author_id", "history.created"),
    sql("UNION SELECT comment.issue_id FROM jira_comment AS comment WHERE"),
    by("comment.author_id", "comment.updated"),
    sql("UNION SELECT made.id FROM jira_issue AS made WHERE"),
    by("made.creator_id", "made.created"),
  );
}
