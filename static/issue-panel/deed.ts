import type { EscalateNowPayload, HandOverPayload, MarkPayload, PausePayload } from "../../src/contract/ui/triage";

/** What somebody can do about how an incident waits. */
export type Deed =
  | { readonly kind: "acknowledge" }
  | { readonly kind: "withdraw-acknowledgement" }
  | ({ readonly kind: "mark" } & MarkPayload)
  | ({ readonly kind: "pause" } & PausePayload)
  | { readonly kind: "resume" }
  | ({ readonly kind: "escalate-now" } & EscalateNowPayload)
  | ({ readonly kind: "hand-over" } & HandOverPayload);

/** What is said once a deed is done. */
export function deedDone(deed: Deed): string {
  switch (deed.kind) {
    case "acknowledge":
      return "Acknowledged: nobody else is called.";
    case "withdraw-acknowledgement":
      return "The acknowledgement is taken back.";
    case "mark":
      return deed.isMarked ? `Marked: ${MARKS[deed.as]}.` : `No longer marked: ${MARKS[deed.as]}.`;
    case "pause":
      return "The escalation is paused: nobody is paged.";
    case "resume":
      return "The escalation goes on.";
    case "escalate-now":
      return "The next step has come.";
    case "hand-over":
      return "Handed over.";
  }
}

/** The marks, in the words one reads. */
export const MARKS = { mitigated: "mitigated", major: "major incident", drill: "drill" } as const;
