import type { Stage, WorkTypes } from "../configuration/documents";
import type { Named } from "./found";

/** The part a work type plays. */
export const WORK_TYPE_ROLES = ["incident", "problem", "follow-up"] as const;
export type WorkTypeRole = (typeof WORK_TYPE_ROLES)[number];

/** What an administrator decides before anything is planned. */
export type SetUpChoices = {
  /** The id of an existing work type to take for the part, or null for one of the app's own. */
  readonly workTypes: Readonly<Record<WorkTypeRole, string | null>>;
  /** Roles that shall hold the permission to manage incidents. */
  readonly managerRoleIds: readonly string[];
  /** A workflow of the app's, where no issue is in the way; otherwise which stage each status stands for. */
  readonly workflow: { readonly kind: "ours" } | { readonly kind: "own"; readonly stages: Readonly<Record<string, Stage>> };
};

/** One write to Jira or to the app's own records. Each says what shall be; done twice it is done once. */
export type SetUpWrite =
  | { readonly kind: "create-work-type"; readonly name: string; readonly description: string }
  | { readonly kind: "add-work-type-to-scheme"; readonly schemeId: string; readonly workTypeId: string }
  | { readonly kind: "keep-work-types"; readonly workTypes: WorkTypes }
  | { readonly kind: "add-field-to-screen"; readonly screenId: string; readonly fieldId: string }
  | { readonly kind: "create-link-type"; readonly name: string; readonly outward: string; readonly inward: string }
  | { readonly kind: "grant-permission"; readonly schemeId: string; readonly permission: string; readonly roleId: string }
  /** A scheme of the project's own, in which these work types go through the app's workflow and the others through what they had. */
  | {
      readonly kind: "make-workflow";
      readonly projectId: string;
      readonly workflowName: string;
      readonly schemeName: string;
      readonly workTypeIds: readonly string[];
    }
  | { readonly kind: "pin-panels"; readonly projectId: string }
  | { readonly kind: "keep-stages"; readonly projectId: string; readonly stages: Readonly<Record<string, Stage>> }
  | { readonly kind: "look-after"; readonly projectId: string }
  | { readonly kind: "tell-levels"; readonly projectId: string };

/** One thing the app did, taken back. Jira refuses what would lose anything. */
export type SetUpUndo =
  | { readonly kind: "remove-work-type-from-scheme"; readonly schemeId: string; readonly workTypeId: string }
  | { readonly kind: "remove-field-from-screen"; readonly screenId: string; readonly fieldId: string }
  | { readonly kind: "revoke-permission"; readonly schemeId: string; readonly permission: string; readonly roleId: string }
  | { readonly kind: "unpin-panels"; readonly projectId: string }
  | { readonly kind: "leave"; readonly projectId: string };

/** Something of Jira's that a person would recognise. */
export type SetUpObject = {
  readonly kind: "work-type" | "work-type-scheme" | "screen" | "link-type" | "permission-scheme" | "project" | "workflow" | "field";
  readonly name: string;
};

/** One line of the plan, in the order they run. */
export type SetUpStep = {
  /** The same for the same thing whenever it is planned, such as `screen:10012:customfield_10050`. */
  readonly id: string;
  readonly title: string;
  readonly object: SetUpObject;
  readonly state:
    | "exists"
    | "create"
    | "change"
    /** REST cannot do it, or not for whoever looks: what a person does, and where. */
    | "by-hand";
  /** Other projects that this reaches, by name. */
  readonly alsoTouches: readonly Named[];
  readonly needs: "jira-administrator" | "project-administrator";
  /** Empty where it exists or is done by hand. */
  readonly writes: readonly SetUpWrite[];
  /** For a step by hand: what to do, in order, and the page of Jira where; null where that is the app's own page for Jira administrators. */
  readonly byHand: { readonly instructions: readonly string[]; readonly path: string | null } | null;
  /** Whether it can be taken back without losing anything: never a work type or field with data. */
  readonly canUndo: boolean;
};

export type SetUpPlan = {
  readonly projectId: string;
  readonly steps: readonly SetUpStep[];
  /** What an administrator should know first, such as fields of the same name. Whole sentences. */
  readonly warnings: readonly string[];
};
