import type { OpenRefusal } from "../app/open-incident";
import type { SteerJobRefusal } from "../app/jobs/steer-job";
import type { PickCellRefusal } from "../app/pick-cell";
import type { OverrideRefusal } from "../core/incident/override-priority";
import type { HandleRefusal } from "../core/escalation/handle-incident";
import type { SteerRefusal } from "../core/escalation/steer-escalation";
import { LONGEST_REASON } from "../core/incident/override";
import type { CopyRefusal } from "../app/set-up/start-copy";
import type { SetUpRefusal } from "../app/usable-configuration";
import type { RefusalView } from "../contract/ui/answer";
import type { Problem } from "../core/configuration/check-document";
import type { PlatformError } from "../core/platform-error";
import { unreachable } from "../core/result";

/** Everything a person can be refused, by the rules or by the door itself. */
export type Refusal =
  | OpenRefusal
  | PickCellRefusal
  | OverrideRefusal
  | SteerJobRefusal
  | SetUpRefusal
  | CopyRefusal
  | HandleRefusal
  | SteerRefusal
  | { readonly kind: "not-allowed"; readonly what: string }
  | { readonly kind: "no-such-project" }
  | { readonly kind: "no-reason" }
  | { readonly kind: "changed-meanwhile" }
  | { readonly kind: "invalid-document"; readonly problems: readonly Problem[] }
  | { readonly kind: "bad-payload"; readonly where: string };

/** Says a refusal in plain words: what happened, and what to do next. */
export function refusalView(refusal: Refusal): RefusalView {
  switch (refusal.kind) {
    case "not-visible":
      return { kind: "not-visible", message: "You cannot see this issue, or it no longer exists. Nothing was changed." };
    case "no-such-project":
      return { kind: "not-visible", message: "You cannot see this project, or it no longer exists. Nothing was changed." };
    case "not-allowed":
      return {
        kind: "not-allowed",
        message: `You may not ${refusal.what}. Ask an administrator for the right to. Nothing was changed.`,
      };
    case "no-reason":
      return { kind: "no-reason", message: "A reason is missing. Say in a few words why, then save again. Nothing was changed." };
    case "changed-meanwhile":
      return {
        kind: "changed-meanwhile",
        message: "Somebody else changed the configuration in between. Load it again and look at the differences.",
      };
    case "invalid-document":
      return {
        kind: "invalid-document",
        message: `The document does not fit: ${refusal.problems.map(({ message }) => message).join("; ")}. Nothing was changed.`,
      };
    case "not-an-incident":
      return {
        kind: "not-an-incident",
        message: `This is a ${refusal.issueType}, not an incident. Change its work type to Incident to triage it. Nothing was changed.`,
      };
    case "not-set-up":
      return {
        kind: "not-set-up",
        message: `Incident Desk is not set up: ${refusal.reason} Ask a Jira administrator to mend that, then try again.`,
      };
    case "configuration-unreadable":
      return {
        kind: "configuration-unreadable",
        message: `The stored configuration cannot be used (${refusal.reason}). Nothing was changed. Ask a Jira administrator to restore it.`,
      };
    case "unknown-level":
      return {
        kind: "unknown-level",
        message: `“${refusal.value}” is no level of ${refusal.input}. Reload the page and pick a cell again. Nothing was changed.`,
      };
    case "unfit-override":
      return { kind: "unfit-override", message: `${unfitSentence(refusal)} Nothing was changed.` };
    case "unfit-copy":
      return { kind: "unfit-copy", message: `${UNFIT_COPY[refusal.why]} Nothing was changed.` };
    case "already-resolved":
    case "not-escalating":
    case "nothing-left":
    case "not-paused":
    case "end-has-passed":
    case "reason-missing":
    case "no-such-policy":
      return { kind: refusal.kind, message: `${WAITING_SENTENCES[refusal.kind]} Nothing was changed.` };
    case "no-such-job":
      return { kind: "no-such-job", message: "There is no such job here. Reload the page." };
    case "job-over":
      return { kind: "job-over", message: `The job is ${OVER[refusal.state]} already. Nothing was changed.` };
    case "jira-refused":
      return { kind: "jira-refused", message: `Jira refused the change: ${refusal.reason} Nothing was changed.` };
    case "kept-for-later":
      return {
        ...failureView(refusal.failure),
        message: `${sentenceOf(refusal.failure)} Your choice is kept and will be carried out within a few minutes.`,
      };
    case "bad-payload":
      return {
        kind: "bad-payload",
        message: `The request was not understood (${refusal.where}). Reload the page and try again. Nothing was changed.`,
      };
    default:
      return unreachable(refusal);
  }
}

function unfitSentence(refusal: Unfit): string {
  if (refusal.why !== "not-in-scheme") return UNFIT[refusal.why];
  return `${refusal.priority} is not in this project's priority scheme, which has ${refusal.offered.join(", ")}. Choose one of those.`;
}

type Unfit = Extract<Refusal, { kind: "unfit-override" }>;
const UNFIT: Readonly<Record<Exclude<Unfit["why"], "not-in-scheme">, string>> = {
  "no-reason": "An override needs a reason. Say in a few words why.",
  "long-reason": `The reason is too long: ${LONGEST_REASON} characters at most.`,
  "end-passed": "The end of the override has passed already. Choose a later one.",
  "unknown-priority": "The site has no such priority. Reload the page and choose again.",
};
const UNFIT_COPY: Readonly<Record<Extract<Refusal, { kind: "unfit-copy" }>["why"], string>> = {
  "not-looked-after": "Incident Desk does not look after this project. Apply its plan first.",
  "no-such-field": "The site has no such field any more. Look at the plan again.",
  "no-such-level": "A level that was chosen is gone. Look at the values again.",
  "under-way": "Values are being copied in this project already. Wait until that is done, or cancel it.",
};
const OVER = { done: "done", cancelled: "cancelled", failed: "over: it failed" } as const;

/** Says a failure of the platform in plain words, when nothing had been stored yet. */
export function failureView(failure: PlatformError): RefusalView {
  return {
    kind: kindOf(failure),
    message: `${sentenceOf(failure)} ${adviceFor(failure)}`,
    ...(failure.retry && { retryAfterSeconds: failure.retryAfterSeconds ?? 5 }),
  };
}

function adviceFor(failure: PlatformError): string {
  if (failure.mayHaveTakenEffect) return "It is not certain whether your choice was kept. Look again in a few minutes.";
  if (failure.retryAfterSeconds !== null) return `Nothing was changed. Try again in ${failure.retryAfterSeconds} seconds.`;
  if (failure.code === "forbidden")
    return "Nothing was changed. In the first minutes after an installation that passes: try again then. If it happens again, tell a Jira administrator.";
  return failure.retry
    ? "Nothing was changed. Try again in a moment."
    : "Nothing was changed. If it happens again, tell a Jira administrator.";
}

function kindOf({ platform, code }: PlatformError): RefusalView["kind"] {
  if (platform === "storage") return "storage-unavailable";
  if (code === "rate-limited") return "jira-busy";
  return code === "forbidden" ? "jira-refused" : "jira-unavailable";
}

function sentenceOf({ platform, code }: PlatformError): string {
  if (platform === "storage") {
    return code === "malformed" ? "What Incident Desk stored about this incident cannot be read." : "Forge's storage does not answer.";
  }
  switch (code) {
    case "rate-limited":
      return "Jira is busy and asks to wait.";
    case "forbidden":
      return "Jira does not allow this.";
    case "malformed":
      return "Jira's answer could not be understood.";
    case "not-found":
      return "Jira does not know what was asked for.";
    case "conflict":
    case "unavailable":
      return "Jira does not answer as it should.";
    default:
      return unreachable(code);
  }
}

const WAITING_SENTENCES: Readonly<Record<(HandleRefusal | SteerRefusal)["kind"], string>> = {
  "already-resolved": "The incident is resolved: nobody is waited for.",
  "not-escalating": "The incident does not escalate.",
  "nothing-left": "Every step has come already.",
  "not-paused": "The escalation is not paused.",
  "end-has-passed": "That end has passed. Choose a later one.",
  "reason-missing": "A reason is missing. Say in a few words why.",
  "no-such-policy": "There is no such policy any more. Reload the page.",
};
