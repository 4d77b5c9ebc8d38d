import type { AccountId } from "../../core/actor";
import type { Instant } from "../../core/time";

/** Atlassian's list of accounts that were closed or changed. Throws a PlatformError when it did not answer as it should. */
export type Privacy = {
  /** At most 90. Those of whom nothing is to be said are left out. */
  report(
    accounts: readonly { readonly accountId: AccountId; readonly updatedAt: Instant }[],
  ): Promise<readonly { readonly accountId: AccountId; readonly status: "closed" | "updated" }[]>;
};

/** Where rows lie that name people, in the order in which they are looked through. */
export const KEPT_IN = ["configuration", "document-version", "job", "incident", "timeline", "ledger"] as const;
export type KeptIn = (typeof KEPT_IN)[number];

/** How far everything was looked through; a null page is the first one. */
export type Place = { readonly entity: KeptIn; readonly page: string | null };

export type KeptRow = { readonly entity: KeptIn; readonly key: string; readonly value: unknown };

/** One look through everything, and of whom was asked in it. */
export type Look = {
  readonly begunAt: Instant;
  readonly place: Place;
  readonly asked: readonly AccountId[];
  readonly closed: readonly AccountId[];
};

/** All that the app keeps, looked at for the people in it. */
export type PersonalData = {
  /** A page of rows, and where the next one begins within the entity; null after its last. May lag behind what was written. */
  readPage(place: Place): Promise<{ readonly rows: readonly KeptRow[]; readonly nextPage: string | null }>;
  /** Puts the stand-in for these accounts into a row as it stands now. Done twice it is done once. */
  erase(row: KeptRow, closed: ReadonlySet<AccountId>): Promise<void>;
  readLook(): Promise<Look | null>;
  keepLook(look: Look): Promise<void>;
  /** Nobody who was asked about is named any more. */
  forgetLook(): Promise<void>;
};
