import { z } from "zod";
import { administratorOf } from "../access/administration";
import { checkWords } from "../access/word-checks";
import { asTask } from "../http/as-task";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import { orderAsked } from "../http/order-asked";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { movedWithin, setOrder } from "../store/ordered-words";
import { allResolutions, findResolution, type ResolutionRow } from "../store/vocabulary";

const words = z.object({ name: z.string(), description: z.string().optional() });

/** Resolutions made, changed, ordered and taken away; the issues of one that goes get another. */
export function resolutionRoutes(router: JiraRouter, site: Site): void {
  router.post("/resolution", async (context) => {
    administratorOf(site, context);
    const { name, description = "" } = await bodyOf(context, words);
    checkWords("resolution", { name, description }, allResolutions(site));
    const id = String(freshId(site, "jira_resolution"));
    const insert = "INSERT INTO jira_resolution (id, name, description, position) SELECT ?, ?, ?, MAX(position) + 1 FROM jira_resolution";
    site.write(() => site.rows.run(insert, id, name, description));
    return context.json({ id }, 201);
  });

  router.put("/resolution/move", async (context) => {
    administratorOf(site, context);
    const ids = allResolutions(site).map(({ id }) => id);
    const body = await orderAsked(context, "Resolution", ids);
    site.write(() => setOrder(site, "jira_resolution", movedWithin(ids, body.ids, body)));
    return context.body(null, 204);
  });

  router.put("/resolution/default", (context) => {
    administratorOf(site, context);
    throw badRequest("The sandbox's Jira has no default resolution.");
  });

  router.put("/resolution/:id", async (context) => {
    administratorOf(site, context);
    const resolution = asked(site, context);
    const body = await bodyOf(context, words);
    const others = allResolutions(site).filter(({ id }) => id !== resolution.id);
    checkWords("resolution", body, others);
    const update = "UPDATE jira_resolution SET name = ?, description = ? WHERE id = ?";
    site.write(() => site.rows.run(update, body.name, body.description ?? resolution.description, resolution.id));
    return context.body(null, 204);
  });

  router.delete("/resolution/:id", (context) => {
    administratorOf(site, context);
    const { id } = asked(site, context);
    const other = context.req.query("replaceWith");
    if (other === undefined) throw badRequest("The replaceWith has to be provided.");
    if (other === id) throw badRequest("A resolution cannot be replaced with itself.");
    if (!findResolution(site, other)) throw notFound(`Resolution with ID ${other} not found.`);
    return asTask(site, context, "Delete a resolution", () => {
      site.rows.run("UPDATE jira_issue SET resolution_id = ? WHERE resolution_id = ?", other, id);
      site.rows.run("UPDATE jira_workflow_transition SET resolution = ? WHERE resolution = ?", other, id);
      site.rows.run("DELETE FROM jira_resolution WHERE id = ?", id);
      return { deleted: id, replacedWith: other };
    });
  });
}

function asked(site: Site, context: JiraContext): ResolutionRow {
  const id = context.req.param("id") ?? "";
  const resolution = findResolution(site, id);
  if (!resolution) throw notFound(`Resolution with ID ${id} not found.`);
  return resolution;
}
