import type { ApplySum } from "./apply-sum";
import { Notice } from "../notice";

/** How many open incidents carry the levels, and how many mails Jira would send; over all the pages read so far. */
export type RenameSum = Pick<ApplySum, "mails"> & { readonly renamed: number };

type Props = {
  /** null where it could not be counted. */
  readonly sum: RenameSum | null;
  /** Whether all pages were read. */
  readonly isWhole: boolean;
};

/** What saving a matrix that renames levels does beside: open incidents are edited, and Jira tells people of it. */
export function RenameNotice({ sum, isWhole }: Props) {
  return (
    <Notice tone="information" title="Saving this renames levels">
      <span data-testid="rename-sum">
        {sum ? renameSentence(sum) : "Open incidents get the new names; how many could not be counted now."}
      </span>
      {!isWhole && " Reading on…"}
    </Notice>
  );
}

function renameSentence({ renamed, mails }: RenameSum): string {
  if (renamed === 0) return "No open incident carries them, so none is edited.";
  const who = renamed === 1 ? "1 open incident gets" : `${renamed.toLocaleString("en")} open incidents get`;
  const sent = mails === 0 ? "Jira sends no mails." : `Jira sends ${mails.toLocaleString("en")} ${mails === 1 ? "mail" : "mails"} at most.`;
  return `${who} the new names. ${sent}`;
}
