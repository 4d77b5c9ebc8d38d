import { askJira } from "./ask-jira";
import type { Field, ScreenField } from "./jira-shapes";

/** A module of the app as `/gateway/forge/modules` shows it. */
export type ForgeModule = {
  readonly moduleType: string;
  readonly key: string;
  readonly title: string;
  readonly label?: string;
  readonly address?: string;
  readonly editAddress?: string;
  readonly iconAddress?: string;
  readonly definition: Readonly<Record<string, unknown>>;
};

let modules: Promise<readonly ForgeModule[]> | null = null;
let fields: Promise<readonly Field[]> | null = null;

/** The app's modules. They do not change while the sandbox runs, so they are asked for once. */
export function readModules(): Promise<readonly ForgeModule[]> {
  modules ??= askJira<readonly ForgeModule[]>("/gateway/forge/modules");
  return modules;
}

/** Jira's fields, asked for once. */
export function readFields(): Promise<readonly Field[]> {
  fields ??= askJira<readonly Field[]>("/rest/api/3/field");
  return fields;
}

/** The module behind a field of the app's, or undefined for Jira's own fields. */
export function moduleOfField(all: readonly ForgeModule[], field: Pick<ScreenField | Field, "schema">): ForgeModule | undefined {
  const custom = field.schema?.custom ?? "";
  return all.find((module) => module.moduleType === "jira:customField" && custom.endsWith(`/static/${module.key}`));
}
