import { z } from "zod";
import { administratorOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { hasOptions } from "../store/custom-fields";
import { addOption, type FieldOption, findOption, issueIdsWithOption, optionsOf } from "../store/field-contexts";
import type { Field } from "../store/fields";
import { fieldValuesOf } from "../store/issues";
import { kindOf } from "../writing/custom/kinds";
import { knownContext } from "./fields-contexts";
import { knownCustomField } from "./fields-custom";

const OPTIONS_A_REQUEST = 1000;

const creation = z.object({
  options: z
    .array(z.object({ value: z.string().min(1).max(255), disabled: z.boolean().optional(), optionId: z.string().optional() }))
    .min(1)
    .max(OPTIONS_A_REQUEST),
});
const change = z.object({
  options: z
    .array(z.object({ id: z.string(), value: z.string().min(1).max(255).optional(), disabled: z.boolean().optional() }))
    .min(1)
    .max(OPTIONS_A_REQUEST),
});
const order = z.object({
  customFieldOptionIds: z.array(z.string()).min(1),
  position: z.enum(["First", "Last"]).optional(),
  after: z.string().optional(),
});

/** What can be chosen in a select-list field, context by context. */
export function fieldOptionRoutes(router: JiraRouter, site: Site): void {
  const path = "/field/:fieldId/context/:contextId/option";

  router.get("/customFieldOption/:id", (context) => {
    personOf(context);
    const option = findOption(site, context.req.param("id"));
    if (!option) throw notFound("The custom field option was not found.");
    return context.json({ self: selfLink(site, `/customFieldOption/${option.id}`), value: option.value });
  });

  router.get(path, (context) => {
    const { contextId, field } = contextOf(site, context);
    const asked = context.req.query("optionId");
    const values = optionsOf(site, contextId)
      .filter(({ id }) => asked === undefined || String(id) === asked)
      .map(optionJson);
    return context.json(paged(selfLink(site, `/field/${field.id}/context/${contextId}/option`), pageOf(context, 100, 100), values));
  });

  router.post(path, async (context) => {
    const { field, contextId } = contextOf(site, context);
    const { options } = await bodyOf(context, creation);
    const known = optionsOf(site, contextId);
    const asked = options.map(({ value, disabled = false, optionId }) => ({
      value,
      disabled,
      parentId: optionId === undefined ? null : parentIn(field, known, optionId).id,
    }));
    checkDistinct([...known.map(({ value, parent_id }) => ({ value, parentId: parent_id })), ...asked]);
    const made = site.write(() => asked.map((option) => addOption(site, contextId, option)));
    return context.json({
      options: optionsOf(site, contextId)
        .filter(({ id }) => made.includes(id))
        .map(optionJson),
    });
  });

  router.put(path, async (context) => {
    const { field, contextId } = contextOf(site, context);
    const { options } = await bodyOf(context, change);
    const known = optionsOf(site, contextId);
    const changed = options.map((option) => {
      const before = knownOption(known, option.id);
      return { ...before, value: option.value ?? before.value, disabled: Number(option.disabled ?? before.disabled === 1) };
    });
    checkDistinct(
      known.map((option) => ({ value: changed.find(({ id }) => id === option.id)?.value ?? option.value, parentId: option.parent_id })),
    );
    const update = "UPDATE jira_field_option SET value = ?, disabled = ? WHERE id = ?";
    site.write(() => {
      for (const option of changed) site.rows.run(update, option.value, option.disabled, option.id);
      for (const option of changed) retellValues(site, field, option.id);
    });
    return context.json({ options: changed.map(optionJson) });
  });

  router.put(`${path}/move`, async (context) => {
    const { contextId } = contextOf(site, context);
    const body = await bodyOf(context, order);
    const known = optionsOf(site, contextId);
    const moved = body.customFieldOptionIds.map((id) => knownOption(known, id));
    const rest = known.filter((option) => !moved.includes(option));
    if ((body.after === undefined) === (body.position === undefined)) throw badRequest("Either after or position must be given.");
    const at = body.after === undefined ? (body.position === "First" ? 0 : rest.length) : rest.indexOf(knownOption(rest, body.after)) + 1;
    const sorted = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
    const update = "UPDATE jira_field_option SET position = ? WHERE id = ?";
    site.write(() => sorted.forEach(({ id }, position) => site.rows.run(update, position, id)));
    return context.body(null, 204);
  });

  router.delete(`${path}/:optionId`, (context) => {
    const { contextId, field } = contextOf(site, context);
    const option = knownOption(optionsOf(site, contextId), context.req.param("optionId") ?? "");
    if (issueIdsWithOption(site, field.id, option.id).length > 0) throw badRequest("The option is used by issues and cannot be deleted.");
    site.write(() => site.rows.run("DELETE FROM jira_field_option WHERE id = ?", option.id));
    return context.body(null, 204);
  });
}

function contextOf(site: Site, context: JiraContext): { field: Field; contextId: number } {
  administratorOf(site, context);
  const field = knownCustomField(site, context.req.param("fieldId") ?? "");
  const { id: contextId } = knownContext(site, context, field);
  if (!hasOptions(field.schema)) throw badRequest("The custom field does not support options.");
  return { field, contextId };
}

function knownOption(options: readonly FieldOption[], id: string): FieldOption {
  const option = options.find((candidate) => String(candidate.id) === id);
  if (!option) throw notFound("The custom field option was not found.");
  return option;
}

/** The option of the first level under which another is to stand. @throws {JiraError} 400 where the field has one level. */
function parentIn(field: Field, known: readonly FieldOption[], id: string): FieldOption {
  if (field.schema?.type !== "option-with-child") throw badRequest("The custom field does not support cascading options.");
  return knownOption(
    known.filter((option) => option.parent_id === null),
    id,
  );
}

function checkDistinct(options: readonly { readonly value: string; readonly parentId: number | null }[]): void {
  if (new Set(options.map(({ value, parentId }) => `${parentId ?? ""}/${value}`)).size < options.length)
    throw badRequest("Options in a context must have distinct values.");
}

/** Brings what lists and JQL see of an option up to its new name. */
function retellValues(site: Site, field: Field, optionId: number): void {
  for (const issueId of issueIdsWithOption(site, field.id, optionId)) {
    const held = fieldValuesOf(site, issueId).get(field.id);
    const text = held && kindOf(field)?.describe(site, JSON.parse(held.value))?.text;
    const update = "UPDATE jira_field_value SET text = ? WHERE issue_id = ? AND field_id = ?";
    site.rows.run(update, text ?? null, issueId, field.id);
  }
}

function optionJson(option: Pick<FieldOption, "id" | "value" | "disabled" | "parent_id">): Record<string, unknown> {
  const parent = option.parent_id === null ? {} : { optionId: String(option.parent_id) };
  return { id: String(option.id), value: option.value, disabled: option.disabled === 1, ...parent };
}
