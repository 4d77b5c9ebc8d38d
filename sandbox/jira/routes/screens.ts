import { z } from "zod";
import { administratorOf, checkNameOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { askedByIdOrName } from "../http/asked-by-id-or-name";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { findField } from "../store/fields";
import { freshId } from "../store/fresh-id";
import { addTab, allScreens, fieldsOnTab, type ScreenRow, setTabFields, tabsOf, tabWith } from "../store/screen-tabs";

const ADMINISTRATORS_ONLY = "Only Jira administrators can manage screens.";
const NAME_TAKEN = "The name is used by another screen.";

const creation = z.object({ name: z.string(), description: z.string().optional() });

/** The screen that new fields are put on when nobody says which. */
const DEFAULT_SCREEN = "Default create screen";

/** Screens: which there are, and which of them a field is on. */
export function screenRoutes(router: JiraRouter, site: Site): void {
  router.get("/screens", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const found = askedByIdOrName(context, allScreens(site)).map((screen) => screenJson(site, screen));
    return context.json(paged(selfLink(site, "/screens"), pageOf(context, 100, 100), found));
  });

  router.post("/screens", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const { name, description } = await bodyOf(context, creation);
    checkNameOf("screen", name, allScreens(site), 400, NAME_TAKEN);
    const id = site.write(() => {
      const made = freshId(site, "jira_screen");
      site.rows.run("INSERT INTO jira_screen (id, name) VALUES (?, ?)", made, name);
      describe(site, "screen", made, description ?? "");
      addTab(site, made, "Field Tab");
      return made;
    });
    return context.json(screenJson(site, { id, name }), 201);
  });

  router.post("/screens/addToDefault/:fieldId", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const field = findField(site, context.req.param("fieldId"));
    if (!field) throw notFound("The field was not found.");
    const screen = allScreens(site).find(({ name }) => name === DEFAULT_SCREEN) ?? allScreens(site)[0];
    const tab = screen && tabsOf(site, screen.id)[0];
    if (!tab) throw notFound("The default screen was not found.");
    if (tabWith(site, screen.id, field.id)) throw notFound(`The field with id '${field.id}' already exists on the screen.`);
    site.write(() => setTabFields(site, tab.id, [...fieldsOnTab(site, tab.id).map(({ id }) => id), field.id]));
    return context.json({});
  });

  router.put("/screens/:screenId", async (context) => {
    const screen = screenOf(site, context);
    const body = await bodyOf(context, creation.partial());
    const others = allScreens(site).filter(({ id }) => id !== screen.id);
    if (body.name !== undefined) checkNameOf("screen", body.name, others, 400, NAME_TAKEN);
    site.write(() => {
      site.rows.run("UPDATE jira_screen SET name = ? WHERE id = ?", body.name ?? screen.name, screen.id);
      describe(site, "screen", screen.id, body.description);
    });
    return context.json(screenJson(site, { ...screen, name: body.name ?? screen.name }));
  });

  router.delete("/screens/:screenId", (context) => {
    const screen = screenOf(site, context);
    if (site.rows.one("SELECT 1 FROM jira_screen_scheme_item WHERE screen_id = ?", screen.id) !== null)
      throw badRequest("The screen is used in a screen scheme.");
    site.write(() => {
      for (const tab of tabsOf(site, screen.id)) setTabFields(site, tab.id, []);
      site.rows.run("DELETE FROM jira_screen_tab WHERE screen_id = ?", screen.id);
      site.rows.run("DELETE FROM jira_screen WHERE id = ?", screen.id);
    });
    return context.body(null, 204);
  });

  router.get("/field/:fieldId/screens", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const { fieldId } = context.req.param();
    const found = allScreens(site).flatMap((screen) => {
      const tab = tabWith(site, screen.id, fieldId);
      return tab ? [{ ...screenJson(site, screen), ...(listOf(context, "expand").includes("tab") ? { tab } : {}) }] : [];
    });
    return context.json(paged(selfLink(site, `/field/${fieldId}/screens`), pageOf(context, 100, 100), found));
  });
}

/** The screen a request of an administrator's names. @throws {JiraError} 404. */
export function screenOf(site: Site, context: JiraContext): ScreenRow {
  administratorOf(site, context, ADMINISTRATORS_ONLY);
  const asked = context.req.param("screenId") ?? "";
  const screen = allScreens(site).find(({ id }) => String(id) === asked);
  if (!screen) throw notFound("The screen was not found.");
  return screen;
}

function screenJson(site: Site, screen: ScreenRow): Record<string, unknown> {
  return { id: screen.id, name: screen.name, description: descriptionOf(site, "screen", screen.id) };
}
