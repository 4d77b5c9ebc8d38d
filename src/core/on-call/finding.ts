import type { AccountId } from "../actor";
import type { Duration } from "../time";
import type { TimeOfDay } from "../time-of-day";
import type { Measure } from "./load-of";
import type { LocalDate } from "./schedule";
import type { Span } from "./span";

/** What Jira says of an account: nothing keeps it from being paged, it is closed, or it may not see the incidents any more. */
export type Access = "active" | "closed" | "no-access";

/** What a person is in a schedule. */
export type Part = "member" | "substitute" | "owner";

/** Something about a schedule that somebody should look at, and the time that it is about. */
export type Finding = Span &
  (
    | { readonly kind: "gap" }
    /** Somebody who is not to be paged any more. The time is from their first moment on call to their last, or all that was looked at. */
    | {
        readonly kind: "gone-person";
        readonly accountId: AccountId;
        readonly access: Exclude<Access, "active">;
        readonly parts: readonly Part[];
        /** How long they would be on call. */
        readonly load: Duration;
      }
    | { readonly kind: "empty-layer"; readonly layerId: string }
    /** A local time that the clocks leave out or show twice. The time is from its first reading to its second; `taken` is the one that counts. */
    | {
        readonly kind: "clock-change";
        readonly layerId: string;
        readonly what: "hand-off" | "window";
        readonly date: LocalDate;
        readonly time: TimeOfDay;
        readonly shown: "never" | "twice";
        readonly taken: "first" | "second";
      }
    /** Somebody who has far more than the mean, or far less. */
    | {
        readonly kind: "uneven-load";
        readonly accountId: AccountId;
        readonly measure: Measure;
        readonly load: Duration;
        readonly mean: Duration;
      }
  );
