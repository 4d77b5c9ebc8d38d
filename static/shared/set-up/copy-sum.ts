import type { CopyPreviewView, StartCopyPayload, ValueGroupView } from "../../../src/contract/ui/copy-values";
import { isSameValue } from "../../../src/core/job/values-to-copy";
import type { Input } from "../../../src/core/priority/matrix";

/** Which level each value becomes, by its id, by the input it fills; a value that is not here is left alone. */
export type ValueMapping = Readonly<Record<Input, Readonly<Record<string, string>>>>;

/** The fields that are copied, by the input that each fills. */
export type ChosenFields = Readonly<Partial<Record<Input, string>>>;

export const NO_MAPPING: ValueMapping = { impact: {}, urgency: {} };

const INPUTS = ["impact", "urgency"] as const;

export type CopySum = {
  readonly copied: number;
  /** Their values are left alone. */
  readonly unmapped: number;
  /** They have their levels already. */
  readonly kept: number;
  readonly mails: number;
};

/** Gives what copying by a mapping would do with those found, and how many mails Jira would send at most. */
export function copySum(groups: readonly ValueGroupView[], mapping: ValueMapping): CopySum {
  return groups.reduce<CopySum>(
    (sum, { values, incidents, mails }) => {
      const open = INPUTS.filter((input) => values[input] !== undefined);
      if (open.length === 0) return { ...sum, kept: sum.kept + incidents };
      const isCopied = open.some((input) => levelOf(mapping, input, values[input] ?? "") !== undefined);
      if (!isCopied) return { ...sum, unmapped: sum.unmapped + incidents };
      return { ...sum, copied: sum.copied + incidents, mails: sum.mails + mails };
    },
    { copied: 0, unmapped: 0, kept: 0, mails: 0 },
  );
}

/** Gives the values that could fill an input, the most frequent first, each with how many incidents have it. */
export function valuesFor(groups: readonly ValueGroupView[], input: Input): readonly { readonly value: string; readonly count: number }[] {
  const counted: { value: string; count: number }[] = [];
  for (const { values, incidents } of groups) {
    const value = values[input];
    const known = counted.find((one) => value !== undefined && isSameValue(one.value, value));
    if (known) known.count += incidents;
    else if (value !== undefined) counted.push({ value, count: incidents });
  }
  return counted.sort((one, other) => other.count - one.count);
}

/** Gives the mapping in which each value that is called like a level becomes it. */
export function likeNamed({ groups, levels }: Pick<CopyPreviewView, "groups" | "levels">): ValueMapping {
  const of = (input: Input): Record<string, string> =>
    Object.fromEntries(
      valuesFor(groups, input).flatMap(({ value }) => {
        const level = levels[input].find(({ name }) => isSameValue(name, value));
        return level ? [[value, level.id]] : [];
      }),
    );
  return { impact: of("impact"), urgency: of("urgency") };
}

/** Gives what is to be copied in the form in which it is asked for. */
export function asAsked(fields: ChosenFields, mapping: ValueMapping): StartCopyPayload["copies"] {
  return Object.fromEntries(
    INPUTS.flatMap((input) => {
      const levels = Object.entries(mapping[input]).map(([value, levelId]) => ({ value, levelId }));
      const fieldId = fields[input];
      return fieldId === undefined || levels.length === 0 ? [] : [[input, { fieldId, levels }]];
    }),
  );
}

function levelOf(mapping: ValueMapping, input: Input, value: string): string | undefined {
  return Object.entries(mapping[input]).find(([mapped]) => isSameValue(mapped, value))?.[1];
}
