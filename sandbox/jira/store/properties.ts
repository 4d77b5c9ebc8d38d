import type { Site } from "../site";

/** The entities that carry properties, each with a table of its own. */
export type PropertyOwner = { readonly kind: "issue" | "project" | "gadget"; readonly id: number };

/** The keys of the properties set on an entity. */
export function propertyKeysOf(site: Pick<Site, "rows">, owner: PropertyOwner): string[] {
  return site.rows
    .all<{ key: string }>(`SELECT key FROM jira_${owner.kind}_property WHERE ${owner.kind}_id = ? ORDER BY key`, owner.id)
    .map((row) => row.key);
}

/** The value of a property; undefined when it is not set. */
export function propertyOf(site: Pick<Site, "rows">, owner: PropertyOwner, key: string): unknown {
  const row = site.rows.one<{ value: string }>(
    `SELECT value FROM jira_${owner.kind}_property WHERE ${owner.kind}_id = ? AND key = ?`,
    owner.id,
    key,
  );
  return row === null ? undefined : (JSON.parse(row.value) as unknown);
}

/** Sets a property, new or not, to a JSON value. */
export function setProperty(site: Pick<Site, "rows">, owner: PropertyOwner, key: string, value: unknown): void {
  site.rows.run(
    `INSERT INTO jira_${owner.kind}_property (${owner.kind}_id, key, value) VALUES (?, ?, ?)
     ON CONFLICT (${owner.kind}_id, key) DO UPDATE SET value = excluded.value`,
    owner.id,
    key,
    JSON.stringify(value),
  );
}

/** Takes a property away; one that is not set is left so. */
export function removeProperty(site: Pick<Site, "rows">, owner: PropertyOwner, key: string): void {
  site.rows.run(`DELETE FROM jira_${owner.kind}_property WHERE ${owner.kind}_id = ? AND key = ?`, owner.id, key);
}

/** Every property of an entity, by its key. */
export function propertiesOf(site: Pick<Site, "rows">, owner: PropertyOwner): Record<string, unknown> {
  return Object.fromEntries(propertyKeysOf(site, owner).map((key) => [key, propertyOf(site, owner, key)]));
}
