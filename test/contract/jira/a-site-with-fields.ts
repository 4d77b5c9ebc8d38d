import { aSmallJira, type Reply, type SmallJira } from "./a-small-jira";

export type SiteWithFields = SmallJira & {
  fieldOf(type: string): string;
  /** The path of the field's one context. */
  contextOf(type: string): string;
  /** The id of an option of a field. */
  option(type: string, value: string): string;
  /** A text with the ids of options, people and groups for their names in braces. */
  withIds(type: string, text: string | null): string | null;
  edit(key: string, body: unknown): Promise<Reply>;
  valueOf(key: string, type: string): Promise<unknown>;
  /** What changed last on an issue; null when nothing ever did. */
  lastItems(key: string): Promise<unknown>;
  keysOf(jql: string): Promise<string[]>;
};

const PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";
const SCREENS = [1, 2, 3];

/** A Jira whose incidents have a custom field of each of some types on all their screens. */
export async function aSiteWithFields(types: readonly string[]): Promise<SiteWithFields> {
  const jira = aSmallJira();
  const fields = new Map<string, { id: string; context: string; options: Map<string, string> }>();
  const ok = async (method: string, path: string, body?: unknown): Promise<Reply["body"]> => {
    const answer = await jira.ask("radia", method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  for (const type of types) {
    const { id } = (await ok("POST", "/field", { name: `The ${type}`, type: PREFIX + type })) as { id: string };
    const contexts = (await ok("GET", `/field/${id}/context`)) as { values: { id: string }[] };
    const context = `/field/${id}/context/${contexts.values[0]!.id}`;
    const options = new Map<string, string>();
    const add = async (made: { value: string; optionId?: string }[]): Promise<void> => {
      const answer = (await ok("POST", `${context}/option`, { options: made })) as { options: { id: string; value: string }[] };
      for (const option of answer.options) options.set(option.value, option.id);
    };
    if (/select|radio|checkboxes/.test(type)) await add([{ value: "EU" }, { value: "US" }]);
    if (type === "cascadingselect")
      await add([
        { value: "EU north", optionId: options.get("EU")! },
        { value: "US south", optionId: options.get("US")! },
      ]);
    for (const screen of SCREENS) await ok("POST", `/screens/${screen}/tabs/${screen}/fields`, { fieldId: id });
    fields.set(type, { id, context, options });
  }
  const groups = ((await ok("GET", "/group/bulk")) as { values: { name: string; groupId: string }[] }).values;
  const known = (type: string) => fields.get(type)!;

  return {
    ...jira,
    fieldOf: (type) => known(type).id,
    contextOf: (type) => known(type).context,
    option: (type, value) => known(type).options.get(value)!,
    withIds: (type, text) =>
      text === null
        ? null
        : text.replace(/\{([^}]+)\}/g, (_, name: string) => {
            const group = groups.find((candidate) => candidate.name === name)?.groupId;
            return known(type).options.get(name) ?? group ?? jira.accountId(name as "ada");
          }),
    edit: (key, body) => jira.ask("ada", "PUT", `/issue/${key}`, body),
    valueOf: async (key, type) => (await jira.ask("ada", "GET", `/issue/${key}`)).body.fields[known(type).id] as unknown,
    lastItems: async (key) => ((await jira.ask("ada", "GET", `/issue/${key}/changelog`)).body.values.at(-1)?.items ?? null) as unknown,
    keysOf: async (jql) =>
      ((await jira.ask("ada", "GET", `/search/jql?jql=${encodeURIComponent(jql)}&fields=key`)).body.issues as { key: string }[]).map(
        ({ key }) => key,
      ),
  };
}
