import { badRequest } from "../http/jira-error";
import type { Site } from "../site";
import { findPriority } from "../store/vocabulary";

type Mapping = Readonly<Record<string, string>>;
type Asked = {
  readonly side: "in" | "out";
  readonly given: Mapping | undefined;
  /** The priorities that issues have and the scheme they come into has not. */
  readonly required: readonly string[];
  /** What that scheme has. */
  readonly present: readonly string[];
};

/** The mapping a change of a priority scheme needs, where it is whole. @throws {JiraError} 400 with the document's sentences where it is not. */
export function checkedMapping(site: Site, { side, given, required, present }: Asked): Mapping {
  const scheme = side === "in" ? "current" : "default";
  const refuse = (ids: readonly string[], words: (list: string) => string): void => {
    if (ids.length > 0) throw badRequest(words(`The priorities with IDs [${ids.join(", ")}]`));
  };
  if (given === undefined && required.length > 0)
    throw badRequest(
      `The changes to priority schemes require mapping of priorities. Please provide a value for the '${side}' mappings object.`,
    );
  const [keys, values] = [Object.keys(given ?? {}), Object.values(given ?? {})];
  const unknown = (ids: readonly string[]): string[] => ids.filter((id) => findPriority(site, id) === null);
  refuse(
    unknown(keys),
    (list) => `${list} provided as keys for the '${side}' mappings object do not exist. Please provide existing priority IDs.`,
  );
  refuse(
    unknown(values),
    (list) =>
      `${list} provided as values for the '${side}' mappings object do not exist. Please provide existing priority IDs used by the ${scheme} priority scheme.`,
  );
  refuse(
    keys.filter((id) => !required.includes(id)),
    (list) => `${list} do not require mapping. Please remove these keys and their corresponding values from the '${side}' mappings object.`,
  );
  refuse(
    required.filter((id) => !keys.includes(id)),
    (list) =>
      `${list} require mapping. Please provide mappings in the '${side}' mappings object, where these priorities are the keys with corresponding values.`,
  );
  refuse(
    values.filter((id) => !present.includes(id)),
    (list) =>
      `${list} being mapped to are not in the ${scheme} scheme. Please remove these values and their corresponding keys from the '${side}' mappings object.`,
  );
  return given ?? {};
}
