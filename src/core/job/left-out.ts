/** Why incidents were left out, and how many. The reason first met comes first. */
export type LeftOut = readonly { readonly why: string; readonly count: number }[];

/** As many reasons as one reads; what comes after is counted together. */
const MOST_REASONS = 12;
const LONGEST_REASON = 200;
const OTHERS = "Other reasons.";

/** The reasons with those of others added. */
export function withReasons(reasons: LeftOut, more: LeftOut): LeftOut {
  return more.reduce<LeftOut>((all, { why, count }) => {
    const said = why.slice(0, LONGEST_REASON);
    const known = all.some((reason) => reason.why === said) || all.length < MOST_REASONS ? said : OTHERS;
    const before = all.find((reason) => reason.why === known);
    if (!before) return [...all, { why: known, count }];
    return all.map((reason) => (reason === before ? { why: known, count: reason.count + count } : reason));
  }, reasons);
}
