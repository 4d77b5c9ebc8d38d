import type { ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import { mayOverride } from "../app/may-override";
import type { OpenIncident } from "../app/open-incident";
import { openIncident } from "../app/open-incident";
import type { Ports } from "../app/ports";
import { issueCaller } from "../contract/forge/caller-context";
import type { Answer } from "../contract/ui/answer";
import type { AccountId } from "../core/actor";
import { PlatformError } from "../core/platform-error";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { answered } from "./answered";
import type { Refusal } from "./refusal-view";

/** A right that a call about an incident needs, by name. Each is read from Jira, as the caller, before anything else is done. */
export type IncidentRight =
  /** The caller can see the issue the platform says they are on. */
  | "view-issue"
  /** The caller can edit it. */
  | "edit-issue"
  /** The caller may override its priority by the project's rules: whoever manages incidents, or whoever can edit it. */
  | "override-priority";

/** A call about the incident one is looking at, opened in the caller's name. */
export type IncidentCall<Payload> = {
  readonly by: AccountId;
  readonly payload: Payload;
  readonly incident: OpenIncident;
  readonly ports: Ports;
};

type IncidentDoor<Schema extends z.ZodType, Value> = {
  readonly authorise: IncidentRight;
  readonly payload: Schema;
  readonly answer: (call: IncidentCall<z.infer<Schema>>) => Promise<Result<Value, Refusal>>;
  /** What the surface draws in the place of a refusal or failure; null where the sentence is all there is to show. */
  readonly instead?: (why: Refusal | PlatformError, issueId: string, ports: Ports) => Promise<Value | null>;
};

/**
 * A resolver call about the incident one is looking at: parse, authorise, call, answer.
 *
 * The issue and the person come from the platform's context; the payload is a stranger's
 * and cannot name another. A door without a right to ask for does not compile.
 */
export function incidentDoor<Schema extends z.ZodType, Value>(
  door: IncidentDoor<Schema, Value>,
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return answered(door.payload, issueCaller, async (caller, payload, ports) => {
    const issueId = caller.extension.issue.id;
    const instead = async (why: Refusal | PlatformError): Promise<Value | null> => (await door.instead?.(why, issueId, ports)) ?? null;
    try {
      const incident = await openFor(door.authorise, issueId, ports);
      const result = incident.ok
        ? await door.answer({ by: caller.accountId as AccountId, payload, incident: incident.value, ports })
        : incident;
      const drawn = result.ok ? null : await instead(result.refusal);
      return drawn === null ? result : accept(drawn);
    } catch (failure) {
      const drawn = failure instanceof PlatformError ? await instead(failure) : null;
      if (drawn === null) throw failure;
      return accept(drawn);
    }
  });
}

type SignedInDoor<Schema extends z.ZodType, Caller extends z.ZodType, Value> = {
  /** Whoever the platform says is signed in to Jira. For answers that tell nothing of any issue. */
  readonly authorise: "use-jira";
  readonly caller: Caller;
  readonly payload: Schema;
  readonly answer: (call: { caller: z.infer<Caller>; payload: z.infer<Schema>; ports: Ports }) => Promise<Result<Value, Refusal>>;
};

/** A resolver call about no issue in particular. */
export function signedInDoor<Schema extends z.ZodType, Caller extends z.ZodType, Value>(
  door: SignedInDoor<Schema, Caller, Value>,
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return answered(door.payload, door.caller, (caller, payload, ports) => door.answer({ caller, payload, ports }));
}

/** A right is a question to Jira in the caller's own name: what they see, and what they may edit. */
export async function openFor(right: IncidentRight, issueId: string, ports: Ports): Promise<Result<OpenIncident, Refusal>> {
  const opened = await openIncident(issueId, "person", { history: false }, ports);
  if (!opened.ok || right === "view-issue") return opened;
  if (right === "override-priority")
    return (await mayOverride(opened.value, ports)) ? opened : refuse({ kind: "not-allowed", what: "override this incident's priority" });
  return opened.value.issue.canEdit ? opened : refuse({ kind: "not-allowed", what: "edit this incident" });
}
