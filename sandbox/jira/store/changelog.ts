import type { Site } from "../site";

/** One field's change, in the terms of the changelog: raw values beside what a person reads. */
export type ChangelogItem = {
  readonly field: string;
  readonly fieldId: string | null;
  readonly fieldType: "jira" | "custom";
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type History = {
  readonly id: number;
  readonly authorId: string | null;
  readonly created: number;
  readonly items: readonly ChangelogItem[];
};

type ItemRow = {
  readonly history_id: number;
  readonly field: string;
  readonly field_id: string | null;
  readonly field_type: "jira" | "custom";
  readonly from_value: string | null;
  readonly from_string: string | null;
  readonly to_value: string | null;
  readonly to_string: string | null;
};

/** Everything that changed on an issue, oldest first. */
export function historiesOf(site: Site, issueId: number): History[] {
  const items = site.rows.all<ItemRow>(
    `SELECT item.* FROM jira_changelog history JOIN jira_changelog_item item ON item.history_id = history.id
     WHERE history.issue_id = ? ORDER BY history.id, item.position`,
    issueId,
  );
  return site.rows
    .all<{ id: number; author_id: string | null; created: number }>(
      "SELECT id, author_id, created FROM jira_changelog WHERE issue_id = ? ORDER BY id",
      issueId,
    )
    .map((row) => ({
      id: row.id,
      authorId: row.author_id,
      created: row.created,
      items: items.filter((item) => item.history_id === row.id).map(itemOfRow),
    }));
}

/** Writes one history of an issue. Returns its id. */
export function addHistory(site: Site, issueId: number, authorId: string | null, created: number, items: readonly ChangelogItem[]): number {
  const history = site.rows.one<{ id: number }>(
    "INSERT INTO jira_changelog (issue_id, author_id, created) VALUES (?, ?, ?) RETURNING id",
    issueId,
    authorId,
    created,
  );
  if (!history) throw new Error("SQLite returned no id for a new history.");
  items.forEach((item, position) =>
    site.rows.run(
      `INSERT INTO jira_changelog_item (history_id, position, field, field_id, field_type, from_value, from_string, to_value, to_string)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      history.id,
      position,
      item.field,
      item.fieldId,
      item.fieldType,
      item.from,
      item.fromString,
      item.to,
      item.toString,
    ),
  );
  return history.id;
}

function itemOfRow(row: ItemRow): ChangelogItem {
  return {
    field: row.field,
    fieldId: row.field_id,
    fieldType: row.field_type,
    from: row.from_value,
    fromString: row.from_string,
    to: row.to_value,
    toString: row.to_string,
  };
}
