import { NeedsAuthenticationError } from "@forge/api";
import type { z } from "zod";
import { issueIdOf } from "../adapters/jira/issue-id-of";
import type { OpenIncident } from "../app/open-incident";
import type { Ports } from "../app/ports";
import { actionCaller } from "../contract/forge/rule-calls";
import type { incidentInputs } from "../contract/forge/rule-calls";
import type { AccountId } from "../core/actor";
import { PlatformError } from "../core/platform-error";
import type { Result } from "../core/result";
import { refuse } from "../core/result";
import type { IncidentRight } from "./door";
import { openFor } from "./door";
import { makePorts } from "./ports";
import type { Refusal } from "./refusal-view";
import { failureView, refusalView } from "./refusal-view";

/** What an action gives a rule: its outputs, or why the rule shall fail. */
export type Outcome = Outputs | { readonly errors: readonly { readonly message: string }[] };
export type Outputs = Readonly<Record<string, string | null>>;

type SomeInputs = Pick<z.infer<typeof incidentInputs>, "issueKey" | "context">;
export type Acting<Inputs> = {
  readonly given: Inputs;
  readonly by: AccountId;
  readonly incident: OpenIncident;
  readonly ports: Ports;
};

type Asked<Inputs, Value> = {
  readonly schema: z.ZodType<Inputs>;
  readonly right: IncidentRight;
  readonly inputs: unknown;
  /** Where and as whom the platform says that the rule runs. */
  readonly platform: unknown;
  readonly outputs: (value: Value) => Outputs;
};

/** An action of a rule: parses what the rule gives, opens the incident as the person of the rule, and says what became of it. */
export async function acted<Inputs extends SomeInputs, Value>(
  { schema, right, inputs, platform, outputs }: Asked<Inputs, Value>,
  act: (acting: Acting<Inputs>) => Promise<Result<Value, Refusal>>,
): Promise<Outcome> {
  const given = schema.safeParse(inputs);
  const caller = actionCaller.safeParse(platform);
  if (!given.success) return failed(`The input ${given.error.issues[0]?.path.join(".") ?? ""} is missing or not as it should be.`);
  if (!caller.success) return failed("The rule runs in nobody's name. Connect the action to an account.");
  try {
    const ports = makePorts();
    const issueId = given.data.issueKey ? await issueIdOf(given.data.issueKey, "person") : (given.data.context?.jira?.issueId ?? null);
    const opened = issueId === null ? refuse({ kind: "not-visible" } as const) : await openFor(right, issueId, ports);
    const result = opened.ok
      ? await act({ given: given.data, by: caller.data.principal.accountId as AccountId, incident: opened.value, ports })
      : opened;
    return result.ok ? outputs(result.value) : failed(refusalView(result.refusal).message);
  } catch (failure) {
    if (failure instanceof NeedsAuthenticationError || !(failure instanceof PlatformError)) throw failure;
    console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
    return failed(failureView(failure).message);
  }
}

function failed(message: string): Outcome {
  return { errors: [{ message }] };
}
