import type { AccountId } from "../core/actor";
import type { SiteFacts } from "../core/configuration/site-facts";
import type { Shown } from "../core/incident/looks-explained";
import type { Input } from "../core/priority/matrix";
import type { Prioritisable } from "../core/priority/prioritise";
import type { Instant } from "../core/time";
import type { Voice } from "./ports";

/** An incident as a search finds it. */
export type FoundIncident = Prioritisable & {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly summary: string;
  /** What the app's field says; null where it says nothing. */
  readonly given: { readonly priorityId: string; readonly isOverridden: boolean } | null;
  /** Whom Jira tells of an edit, by account, and how many watch it. */
  readonly followers: readonly AccountId[];
  readonly watchers: number;
  /** What the fields that were asked for beside say, by their ids: one choice or a line of text; null where they hold none. */
  readonly values: Readonly<Record<string, string | null>>;
};

/** Which incidents: of these work types, in these projects, or wherever the voice may look. */
export type Searched = {
  readonly workTypeIds: readonly string[];
  readonly projectIds: readonly string[] | null;
  readonly isOpen: boolean;
  /** Only those with a value in one of these fields, by their ids, which are read too; absent for all. */
  readonly valued?: readonly string[];
};

/** Finding incidents, one call of Jira each. Each throws a PlatformError when Jira did not answer as it should. */
export type Search = {
  /** A hundred at most, the newest first. `page` comes from the answer before; null for the first, and of the last. */
  newest(
    searched: Searched,
    page: string | null,
    voice: Voice,
    fields: SiteFacts["fields"],
  ): Promise<{ readonly found: readonly FoundIncident[]; readonly nextPage: string | null }>;
  /** A hundred at most of those that changed since a moment, to the minute, the first changed first. `page` as above. */
  changed(
    searched: Pick<Searched, "workTypeIds" | "projectIds">,
    since: Instant,
    page: string | null,
  ): Promise<{ readonly found: readonly ChangedIncident[]; readonly nextPage: string | null }>;
  /** Open ones of a project in the order of their keys; null where the key to begin after is not there any more. */
  inOrder(next: InOrder, voice: Voice, fields: SiteFacts["fields"]): Promise<readonly FoundIncident[] | null>;
  /** The same, only counted; `lastKey` is the last one's, null where there are none. */
  countInOrder(
    next: InOrder,
    voice: Voice,
    fields: SiteFacts["fields"],
  ): Promise<{ readonly count: number; readonly lastKey: string | null } | null>;
};

/** An incident that changed, and when: epoch milliseconds. */
export type ChangedIncident = { readonly issueId: string; readonly updatedAt: Instant };

/** Where to go on among the open incidents of a project. */
export type InOrder = {
  readonly projectId: string;
  readonly workTypeIds: readonly string[];
  readonly afterKey: string | null;
  /** At most 100 with their fields, 5,000 to be counted. */
  readonly limit: number;
  /** Only those whose impact or urgency is one of these names; null for all. At least one is named. */
  readonly carrying: Readonly<Record<Input, readonly string[]>> | null;
  /** Only those with a value in one of these fields, by their ids, which are read too; absent for all. */
  readonly valued?: readonly string[];
};

/** An incident whose priority may not be explained, as a search finds it. */
export type Suspect = Shown & { readonly issueId: string; readonly issueKey: string; readonly summary: string };

/** Why: the shadow says that Jira refused the app's priority, the app's field is empty although the levels are set, or no reason but a look. */
export type Suspicion = "refused" | "never-seen" | "any";

/** Finding incidents whose priority may not be explained, one call of Jira each. Each throws a PlatformError when Jira did not answer as it should. */
export type Suspects = {
  /** At most `most` (100), the last changed first; what changed within five minutes is left out. */
  find(
    searched: Pick<Searched, "workTypeIds" | "projectIds">,
    suspicion: Suspicion,
    most: number,
    voice: Voice,
    fields: SiteFacts["fields"],
  ): Promise<{ readonly found: readonly Suspect[]; readonly isMore: boolean }>;
};
