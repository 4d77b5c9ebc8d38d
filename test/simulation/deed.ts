import type { Person } from "../support/a-desk";
import type { Right } from "./model/rights";

/** What an edit sets; levels by the text that somebody types. */
export type Fields = {
  readonly impact?: string | null;
  readonly urgency?: string | null;
  readonly priorityId?: string;
  readonly componentIds?: readonly string[];
};

/** One thing a person, or a rule in a person's name, does to an incident, on one of the paths there are. */
export type Deed = { readonly as: Person; readonly id: string } & (
  | { readonly kind: "edit"; readonly fields: Fields }
  /** One field of several issues at once; the incident is one of them. */
  | { readonly kind: "edit-many"; readonly ids: readonly string[]; readonly fields: Pick<Fields, "impact"> | Pick<Fields, "priorityId"> }
  | { readonly kind: "pick"; readonly impactId: string; readonly urgencyId: string }
  | { readonly kind: "recompute" }
  | { readonly kind: "override"; readonly priorityId: string; readonly reason: string; readonly forSeconds: number | null }
  | { readonly kind: "withdraw" }
  | { readonly kind: "dismiss" }
  | { readonly kind: "set-by-rule"; readonly impact: string; readonly urgency: string }
  | { readonly kind: "override-by-rule"; readonly priorityId: string; readonly reason: string; readonly hours: number | null }
  | { readonly kind: "move"; readonly toProject: string }
  | { readonly kind: "transition"; readonly nth: number }
  | { readonly kind: "assign"; readonly to: Person | null }
  | { readonly kind: "retype"; readonly to: string }
  | { readonly kind: "comment" }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "delete" }
);
export type DeedKind = Deed["kind"];

/** What came of it, as the person was told. */
export type Outcome = {
  readonly words: string;
  readonly isAccepted: boolean;
  /** The app said that nothing was changed. */
  readonly saysUnchanged: boolean;
  /** The app said that it stands, or will stand, as was asked for. */
  readonly isPromised: boolean;
};

/** What somebody needs for a deed; an override also by the project's rules. */
export const RIGHT_FOR: Readonly<Record<DeedKind, Right>> = {
  edit: "edit",
  "edit-many": "edit",
  pick: "edit",
  recompute: "edit",
  override: "manage",
  withdraw: "manage",
  dismiss: "manage",
  "set-by-rule": "edit",
  "override-by-rule": "manage",
  move: "move",
  transition: "edit",
  assign: "edit",
  retype: "edit",
  comment: "comment",
  link: "link",
  delete: "delete",
};

/** Deeds that leave impact, urgency, status, type and project as they are. */
export const LEAVES_LEVELS: readonly DeedKind[] = [
  "recompute",
  "override",
  "withdraw",
  "dismiss",
  "override-by-rule",
  "assign",
  "comment",
  "link",
];
