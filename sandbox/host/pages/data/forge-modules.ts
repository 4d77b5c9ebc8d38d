import { askJira } from "./ask-jira";
import type { Field, ScreenField } from "./jira-shapes";

/** A module of the app as `/gateway/forge/modules` shows it. */
export type ForgeModule = {
  readonly moduleType: string;
  readonly key: string;
  readonly ari: string;
  readonly title: string;
  readonly label?: string;
  readonly address?: string;
  /** A custom field's own drawing of its value. */
  readonly viewAddress?: string;
  readonly editAddress?: string;
  /** Where an action's inputs, or a field type's contexts, are configured. */
  readonly configAddress?: string;
  readonly iconAddress?: string;
  /** Drawn by UI Kit, in part or whole: there is no page to show. */
  readonly isNative?: true;
  readonly definition: Readonly<Record<string, unknown>>;
};

const FIELD_MODULES = new Set(["jira:customField", "jira:customFieldType"]);

let modules: Promise<readonly ForgeModule[]> | null = null;
let resources: Promise<Readonly<Record<string, string>>> | null = null;
let fields: Promise<readonly Field[]> | null = null;

/** The app's modules. They do not change while the sandbox runs, so they are asked for once. */
export function readModules(): Promise<readonly ForgeModule[]> {
  modules ??= askJira<readonly ForgeModule[]>("/gateway/forge/modules");
  return modules;
}

/** The addresses of the app's pages, by the reference the app uses: `ui` or `ui/entry`. */
export function readResources(): Promise<Readonly<Record<string, string>>> {
  resources ??= askJira<Readonly<Record<string, string>>>("/gateway/forge/resources");
  return resources;
}

/** Lets Jira's fields be asked for again: one was made. */
export function forgetFields(): void {
  fields = null;
}

/** Jira's fields, asked for once. */
export function readFields(): Promise<readonly Field[]> {
  fields ??= askJira<readonly Field[]>("/rest/api/3/field");
  return fields;
}

/** The module behind a field of the app's, or undefined for Jira's own fields. */
export function moduleOfField(all: readonly ForgeModule[], field: Pick<ScreenField | Field, "schema">): ForgeModule | undefined {
  const custom = field.schema?.custom ?? "";
  return all.find((module) => FIELD_MODULES.has(module.moduleType) && custom.endsWith(`/static/${module.key}`));
}
