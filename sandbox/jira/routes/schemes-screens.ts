import { z } from "zod";
import { administratorOf, checkNameOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { askedByIdOrName } from "../http/asked-by-id-or-name";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { allScreens } from "../store/screen-tabs";

type ScreensGiven = Readonly<Partial<Record<(typeof OPERATIONS)[number], number | undefined>>>;
type ScreenScheme = { readonly id: number; readonly name: string };

const ADMINISTRATORS_ONLY = "Only Jira administrators can access screen schemes.";
const NAME_TAKEN = "The name is used by another scheme.";
const OPERATIONS = ["default", "create", "edit", "view"] as const;
const screenId = z.number().int();
const screens = z.object({ default: screenId, create: screenId.optional(), edit: screenId.optional(), view: screenId.optional() });
/** A change names screens by texts, a creation by numbers: so has Jira it. */
const screenIdAsText = z.string().regex(/^\d+$/).transform(Number).optional();
const screensAsText = z.object({ default: screenIdAsText, create: screenIdAsText, edit: screenIdAsText, view: screenIdAsText });
const creation = z.object({ name: z.string(), description: z.string().optional(), screens });
const change = z.object({ name: z.string().optional(), description: z.string().optional(), screens: screensAsText.optional() });

/** Screen schemes: which screen shows when an issue is created, edited or viewed. */
export function screenSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/screenscheme", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const found = askedByIdOrName(context, allScreenSchemes(site)).map(({ id, name }) => ({
      id,
      name,
      description: descriptionOf(site, "screen-scheme", id),
      screens: screensOf(site, id),
    }));
    return context.json(paged(selfLink(site, "/screenscheme"), pageOf(context, 25, 25), found));
  });

  router.post("/screenscheme", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const body = await bodyOf(context, creation);
    checkNameOf("screen scheme", body.name, allScreenSchemes(site), 400, NAME_TAKEN);
    checkScreens(site, body.screens);
    const id = site.write(() => {
      const made = freshId(site, "jira_screen_scheme");
      site.rows.run("INSERT INTO jira_screen_scheme (id, name) VALUES (?, ?)", made, body.name);
      describe(site, "screen-scheme", made, body.description);
      setScreens(site, made, body.screens);
      return made;
    });
    return context.json({ id }, 201);
  });

  router.put("/screenscheme/:id", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScreenScheme(site, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = allScreenSchemes(site).filter(({ id }) => id !== scheme.id);
    if (body.name !== undefined) checkNameOf("screen scheme", body.name, others, 400, NAME_TAKEN);
    checkScreens(site, body.screens ?? {});
    site.write(() => {
      site.rows.run("UPDATE jira_screen_scheme SET name = ? WHERE id = ?", body.name ?? scheme.name, scheme.id);
      describe(site, "screen-scheme", scheme.id, body.description);
      setScreens(site, scheme.id, body.screens ?? {});
    });
    return context.body(null, 204);
  });

  router.delete("/screenscheme/:id", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScreenScheme(site, context.req.param("id"));
    if (site.rows.one("SELECT 1 FROM jira_issue_type_screen_scheme_item WHERE screen_scheme_id = ?", scheme.id) !== null)
      throw badRequest("The screen scheme cannot be deleted as it is in use in an issue type screen scheme.");
    site.write(() => {
      site.rows.run("DELETE FROM jira_screen_scheme_item WHERE scheme_id = ?", scheme.id);
      site.rows.run("DELETE FROM jira_screen_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });
}

/** The screen scheme under an id. @throws {JiraError} 404. */
export function knownScreenScheme(site: Site, id: string): ScreenScheme {
  const scheme = allScreenSchemes(site).find((candidate) => String(candidate.id) === id);
  if (!scheme) throw notFound("The screen scheme was not found.");
  return scheme;
}

/** Without those of team-managed projects, which live on screens of their own. */
function allScreenSchemes(site: Site): ScreenScheme[] {
  return site.rows.all<ScreenScheme>(
    `SELECT id, name FROM jira_screen_scheme WHERE id NOT IN (SELECT item.scheme_id FROM jira_screen_scheme_item item
       JOIN jira_project_scope scope ON scope.kind = 'screen' AND scope.id = CAST(item.screen_id AS TEXT)) ORDER BY id`,
  );
}

function screensOf(site: Site, schemeId: number): Record<string, number> {
  const items = site.rows.all<{ operation: string; screen_id: number }>(
    "SELECT operation, screen_id FROM jira_screen_scheme_item WHERE scheme_id = ?",
    schemeId,
  );
  return Object.fromEntries(items.map(({ operation, screen_id }) => [operation, screen_id]));
}

function setScreens(site: Site, schemeId: number, given: ScreensGiven): void {
  for (const operation of OPERATIONS) {
    const id = given[operation];
    const insert = "INSERT OR REPLACE INTO jira_screen_scheme_item (scheme_id, operation, screen_id) VALUES (?, ?, ?)";
    if (id !== undefined) site.rows.run(insert, schemeId, operation, id);
  }
}

function checkScreens(site: Site, given: ScreensGiven): void {
  const known = allScreens(site).map(({ id }) => id);
  if (Object.values(given).some((id) => id !== undefined && !known.includes(id)))
    throw notFound("One or more screens assigned to screen types was not found.");
}
