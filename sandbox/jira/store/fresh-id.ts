import type { Site } from "../site";

/** An id that no row of a table has or, given by this function, ever had. */
export function freshId(site: Pick<Site, "rows">, table: string): number {
  for (;;) {
    const id = site.rows.nextId(table);
    if (site.rows.one(`SELECT 1 FROM ${table} WHERE id = ?`, String(id)) === null) return id;
  }
}
