import { z } from "zod";
import { administratorOf } from "../access/administration";
import { checkWords } from "../access/word-checks";
import { badRequest, notFound } from "../http/jira-error";
import { asTask } from "../http/as-task";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import { orderAsked } from "../http/order-asked";
import { priorityIcon, SIGNS } from "../seed/icons";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { movedWithin, setOrder } from "../store/ordered-words";
import { defaultPriorityScheme, priorityIdsOf, setPriorityIds } from "../store/priority-schemes";
import { allPriorities, findPriority, type PriorityRow } from "../store/vocabulary";

const color = z.string().regex(/^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/);
const words = {
  description: z.string().optional(),
  iconUrl: z.string().startsWith("/images/icons/priorities/").optional(),
  avatarId: z.number().int().nullable().optional(),
};
const creation = z.object({ name: z.string(), statusColor: color, ...words });
const change = z.object({ name: z.string().optional(), statusColor: color.optional(), ...words });

/** Priorities made, changed, ordered and taken away. A new one gets into the default scheme, and into no other. */
export function priorityRoutes(router: JiraRouter, site: Site): void {
  router.post("/priority", async (context) => {
    administratorOf(site, context);
    const { name, statusColor, description = "", iconUrl, avatarId } = await bodyOf(context, creation);
    if (iconUrl !== undefined && typeof avatarId === "number") throw badRequest("Either iconUrl or avatarId must be given, and not both.");
    checkWords("priority", { name, description }, allPriorities(site));
    const id = String(freshId(site, "jira_priority"));
    const scheme = defaultPriorityScheme(site);
    site.write(() => {
      site.rows.run(
        `INSERT INTO jira_priority (id, name, description, color, icon, position) SELECT ?, ?, ?, ?, ?, MAX(position) + 1 FROM jira_priority`,
        id,
        name,
        description,
        statusColor,
        priorityIcon(statusColor, SIGNS.check),
      );
      setPriorityIds(site, scheme.id, [...priorityIdsOf(site, scheme.id), id]);
    });
    return context.json({ id }, 201);
  });

  router.put("/priority/default", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, z.object({ id: z.string().nullable() }));
    if (body.id === null) throw badRequest("The sandbox's Jira always has a default priority.");
    const { id } = known(site, body.id);
    const scheme = defaultPriorityScheme(site);
    site.write(() => site.rows.run("UPDATE jira_priority_scheme SET default_priority_id = ? WHERE id = ?", id, scheme.id));
    return context.body(null, 204);
  });

  router.put("/priority/move", async (context) => {
    administratorOf(site, context);
    const ids = allPriorities(site).map(({ id }) => id);
    const body = await orderAsked(context, "Priority", ids);
    site.write(() => setOrder(site, "jira_priority", movedWithin(ids, body.ids, body)));
    return context.body(null, 204);
  });

  router.put("/priority/:id", async (context) => {
    administratorOf(site, context);
    const priority = asked(site, context);
    const body = await bodyOf(context, change);
    if (Object.keys(body).length === 0) throw badRequest("At least one request body parameter must be defined.");
    const others = allPriorities(site).filter(({ id }) => id !== priority.id);
    checkWords("priority", body, others);
    const { name = priority.name, description = priority.description, statusColor = priority.color } = body;
    const update = "UPDATE jira_priority SET name = ?, description = ?, color = ? WHERE id = ?";
    site.write(() => site.rows.run(update, name, description, statusColor, priority.id));
    return context.body(null, 204);
  });

  router.delete("/priority/:id", (context) => {
    administratorOf(site, context);
    const { id } = asked(site, context);
    if (site.rows.one("SELECT 1 FROM jira_issue WHERE priority_id = ? LIMIT 1", id) !== null)
      throw badRequest("The priority is in use by issues. Remove it from its priority schemes first.");
    if (site.rows.one("SELECT 1 FROM jira_priority_scheme WHERE default_priority_id = ?", id) !== null)
      throw badRequest("The priority is the default of a priority scheme and cannot be deleted.");
    return asTask(site, context, "Delete a priority", () => {
      site.rows.run("DELETE FROM jira_priority_scheme_item WHERE priority_id = ?", id);
      site.rows.run("DELETE FROM jira_priority WHERE id = ?", id);
      return { deleted: id };
    });
  });
}

function asked(site: Site, context: JiraContext): PriorityRow {
  return known(site, context.req.param("id") ?? "");
}

function known(site: Site, id: string): PriorityRow {
  const priority = findPriority(site, id);
  if (!priority) throw notFound(`Priority with ID ${id} not found.`);
  return priority;
}
