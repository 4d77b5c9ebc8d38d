import { z } from "zod";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { allFields, type Field, findField } from "../store/fields";
import { addTab, fieldsOnTab, type ScreenRow, setTabFields, type TabRow, tabsOf, tabWith } from "../store/screen-tabs";
import { screenOf } from "./screens";

const naming = z.object({ name: z.string().min(1).max(255) });
const addition = z.object({ fieldId: z.string() });
const move = z.object({ after: z.string().optional(), position: z.enum(["Earlier", "Later", "First", "Last"]).optional() });

/** Tabs of a screen and the fields on them. A field is once on a screen. */
export function screenTabRoutes(router: JiraRouter, site: Site): void {
  router.get("/screens/:screenId/availableFields", (context) => {
    const screen = screenOf(site, context);
    const free = allFields(site).filter((field) => isPlaceable(field) && !tabWith(site, screen.id, field.id));
    return context.json(free.map(placed));
  });

  router.get("/screens/:screenId/tabs", (context) => context.json(tabsOf(site, screenOf(site, context).id)));

  router.post("/screens/:screenId/tabs", async (context) => {
    const screen = screenOf(site, context);
    const { name } = await bodyOf(context, naming);
    checkTabName(site, screen, name);
    return context.json({ id: site.write(() => addTab(site, screen.id, name)), name });
  });

  router.put("/screens/:screenId/tabs/:tabId", async (context) => {
    const { screen, tab } = tabOf(site, context);
    const { name } = await bodyOf(context, naming);
    checkTabName(site, screen, name);
    site.write(() => site.rows.run("UPDATE jira_screen_tab SET name = ? WHERE id = ?", name, tab.id));
    return context.json({ id: tab.id, name });
  });

  router.delete("/screens/:screenId/tabs/:tabId", (context) => {
    const { tab } = tabOf(site, context);
    site.write(() => {
      setTabFields(site, tab.id, []);
      site.rows.run("DELETE FROM jira_screen_tab WHERE id = ?", tab.id);
    });
    return context.body(null, 204);
  });

  router.post("/screens/:screenId/tabs/:tabId/move/:pos", (context) => {
    const { screen, tab } = tabOf(site, context);
    const others = tabsOf(site, screen.id).filter(({ id }) => id !== tab.id);
    const at = Number(context.req.param("pos"));
    if (!Number.isInteger(at) || at < 0 || at > others.length) throw notFound(`The position ${context.req.param("pos")} is invalid.`);
    const order = "UPDATE jira_screen_tab SET position = ? WHERE id = ?";
    site.write(() => [...others.slice(0, at), tab, ...others.slice(at)].forEach(({ id }, position) => site.rows.run(order, position, id)));
    return context.body(null, 204);
  });

  router.get("/screens/:screenId/tabs/:tabId/fields", (context) =>
    context.json(fieldsOnTab(site, tabOf(site, context).tab.id).map(placed)),
  );

  router.post("/screens/:screenId/tabs/:tabId/fields", async (context) => {
    const { screen, tab } = tabOf(site, context);
    const { fieldId } = await bodyOf(context, addition);
    const field = findField(site, fieldId);
    if (!field) throw notFound(`The field with id '${fieldId}' does not exist.`);
    if (!isPlaceable(field)) throw badRequest(`The field with id '${fieldId}' cannot be on a screen.`);
    if (tabWith(site, screen.id, field.id)) throw badRequest(`The field with id '${field.id}' already exists on the screen.`);
    site.write(() => setTabFields(site, tab.id, [...idsOn(site, tab), field.id]));
    return context.json(placed(field));
  });

  router.delete("/screens/:screenId/tabs/:tabId/fields/:id", (context) => {
    const { tab } = tabOf(site, context);
    const { id } = context.req.param();
    checkOnTab(site, tab, id);
    site.write(() =>
      setTabFields(
        site,
        tab.id,
        idsOn(site, tab).filter((fieldId) => fieldId !== id),
      ),
    );
    return context.body(null, 204);
  });

  router.post("/screens/:screenId/tabs/:tabId/fields/:id/move", async (context) => {
    const { tab } = tabOf(site, context);
    const { id } = context.req.param();
    const body = await bodyOf(context, move);
    checkOnTab(site, tab, id);
    const ids = idsOn(site, tab);
    const rest = ids.filter((fieldId) => fieldId !== id);
    const at = placeFor(body, ids.indexOf(id), rest);
    site.write(() => setTabFields(site, tab.id, [...rest.slice(0, at), id, ...rest.slice(at)]));
    return context.body(null, 204);
  });
}

/** Where in the rest a moved field goes; `after` is the address of a field's resource, or its id. */
function placeFor(body: z.infer<typeof move>, from: number, rest: readonly string[]): number {
  if (body.after !== undefined) {
    const index = rest.indexOf(body.after.split("/").at(-1) ?? "");
    if (index < 0) throw badRequest("The field to move after is not on the tab.");
    return index + 1;
  }
  if (body.position === undefined) throw badRequest("Either after or position must be given.");
  const places = { First: 0, Last: rest.length, Earlier: Math.max(0, from - 1), Later: Math.min(rest.length, from + 1) };
  return places[body.position];
}

function tabOf(site: Site, context: JiraContext): { screen: ScreenRow; tab: TabRow } {
  const screen = screenOf(site, context);
  const asked = context.req.param("tabId") ?? "";
  const tab = tabsOf(site, screen.id).find(({ id }) => String(id) === asked);
  if (!tab) throw notFound(`The tab with id ${asked} was not found.`);
  return { screen, tab };
}

function checkTabName(site: Site, screen: ScreenRow, name: string): void {
  if (tabsOf(site, screen.id).some((tab) => tab.name === name)) throw badRequest(`The tab name '${name}' is already used on the screen.`);
}

function checkOnTab(site: Site, tab: TabRow, fieldId: string): void {
  if (!idsOn(site, tab).includes(fieldId)) throw notFound(`The field with id '${fieldId}' is not on the tab.`);
}

function idsOn(site: Site, tab: TabRow): string[] {
  return fieldsOnTab(site, tab.id).map(({ id }) => id);
}

/** Custom fields can be placed, and those of Jira's own that a person can see on an issue. */
function isPlaceable(field: Field): boolean {
  return field.isCustom || !["project", "statusCategory", "comment", "watches"].includes(field.id);
}

function placed(field: Field): Record<string, unknown> {
  return { id: field.id, name: field.name };
}
