/** The conversation between the app's page for the whole site and its resolver. */
import { z } from "zod";
import type { Person } from "../../core/actor";
import type { LedgerFigures } from "../../core/escalation/ledger-figures";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import type { Answer } from "./answer";

/** A step that fell due. Rounds and steps are counted from one; moments are epoch milliseconds. */
export type DueStepView = {
  /** Its name among all of them, for good. */
  readonly id: string;
  readonly round: number;
  readonly step: number;
  readonly people: readonly Person[];
} & Pick<LedgerLine, "stepName" | "dueAt" | "claimedAt" | "cameBy" | "result">;

/** The same, with the incident that it belongs to. */
export type LedgerLineView = DueStepView & { readonly issueKey: string; readonly summary: string };

export type LedgerFiguresView = LedgerFigures & {
  /** Over the steps due in so many days before now. */
  readonly days: number;
  /** Whether there were more steps than were counted: then the newest of them were. */
  readonly isCut: boolean;
  /** The latest ones, of incidents that the viewer may browse. */
  readonly worst: readonly LedgerLineView[];
  /** Since when the five-minute schedule has not run; null while it does. */
  readonly stoppedSince: number | null;
};

/** `page` comes from the answer before; null for the newest. */
export const readLedgerPayload = z.strictObject({ page: z.string().min(1).max(2000).nullable() });
export type ReadLedgerPayload = z.infer<typeof readLedgerPayload>;

export type LedgerPageView = {
  /** The last due first; only those of incidents that the viewer may browse, so a page may hold few or none. */
  readonly lines: readonly LedgerLineView[];
  readonly nextPage: string | null;
};

/** Calls of `operations`. Whoever manages incidents in any project, or administers Jira, may ask. */
export type OperationsCalls = {
  readFigures: () => Answer<LedgerFiguresView>;
  readLedger: (payload: ReadLedgerPayload) => Answer<LedgerPageView>;
};
