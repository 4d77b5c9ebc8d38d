import type { Person } from "../actor";
import type { Instant } from "../time";
import type { CameBy } from "./ledger-line";

/** Something a step does in Jira. Each says what shall be, so doing it twice is harmless; a mail alone is not, and comes last. */
export type PageEffect =
  /** `mark` is how Jira's comment is known again, so that it is written once. */
  | { readonly kind: "comment"; readonly mark: string; readonly people: readonly Person[]; readonly text: string }
  | { readonly kind: "assign"; readonly to: Person }
  | { readonly kind: "watch"; readonly people: readonly Person[] }
  | { readonly kind: "transition"; readonly statusId: string }
  | { readonly kind: "set-urgency"; readonly value: string }
  | { readonly kind: "set-field"; readonly fieldId: string; readonly value: string }
  | { readonly kind: "mail"; readonly people: readonly Person[]; readonly subject: string; readonly text: string };

/** A step that was claimed, with what it owes. It stays on record until Jira has confirmed all of it. */
export type OwedPage = {
  readonly run: number;
  readonly number: number;
  readonly round: number;
  readonly step: number;
  readonly stepName: string;
  readonly dueAt: Instant;
  readonly claimedAt: Instant;
  /** When another invocation last took it up, since its claimer did not come to an end; absent where none did. */
  readonly takenUpAt?: Instant;
  readonly cameBy: CameBy;
  readonly people: readonly Person[];
  /** What could not be found out about its targets: the ledger says it. */
  readonly unread: readonly string[];
  /** It pages also who has acknowledged. */
  readonly isForAcknowledged: boolean;
  readonly effects: readonly PageEffect[];
};
