import { z } from "zod";
import { administratorOf, checkName } from "../access/administration";
import { linkTypeJson } from "../formatters/vocabulary-json";
import { notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { allLinkTypes, type LinkTypeRow } from "../store/vocabulary";

const words = z.string().min(1);
const creation = z.object({ name: words, inward: words, outward: words });
const change = creation.partial();

/** Link types: one for everybody; made, renamed and taken away by Jira administrators. */
export function linkTypeRoutes(router: JiraRouter, site: Site): void {
  router.get("/issueLinkType/:id", (context) => {
    personOf(context);
    return context.json(linkTypeJson(site, known(site, context.req.param("id"))));
  });

  router.post("/issueLinkType", async (context) => {
    administratorOf(site, context);
    const { name, inward, outward } = await bodyOf(context, creation);
    checkName(name, "issue link type", allLinkTypes(site));
    const id = String(freshId(site, "jira_link_type"));
    site.write(() =>
      site.rows.run("INSERT INTO jira_link_type (id, name, inward, outward) VALUES (?, ?, ?, ?)", id, name, inward, outward),
    );
    return context.json(linkTypeJson(site, known(site, id)), 201);
  });

  router.put("/issueLinkType/:id", async (context) => {
    administratorOf(site, context);
    const type = known(site, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = allLinkTypes(site).filter(({ id }) => id !== type.id);
    if (body.name !== undefined) checkName(body.name, "issue link type", others);
    const { name = type.name, inward = type.inward, outward = type.outward } = body;
    const update = "UPDATE jira_link_type SET name = ?, inward = ?, outward = ? WHERE id = ?";
    site.write(() => site.rows.run(update, name, inward, outward, type.id));
    return context.json(linkTypeJson(site, known(site, type.id)));
  });

  router.delete("/issueLinkType/:id", (context) => {
    administratorOf(site, context);
    const type = known(site, context.req.param("id"));
    site.write(() => {
      site.rows.run("DELETE FROM jira_issue_link WHERE type_id = ?", type.id);
      site.rows.run("DELETE FROM jira_link_type WHERE id = ?", type.id);
    });
    return context.body(null, 204);
  });
}

function known(site: Site, id: string): LinkTypeRow {
  const type = allLinkTypes(site).find((candidate) => candidate.id === id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}
