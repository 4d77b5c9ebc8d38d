import type { ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import type { Ports } from "../app/ports";
import { siteCaller } from "../contract/forge/caller-context";
import type { Answer } from "../contract/ui/answer";
import type { Result } from "../core/result";
import { refuse } from "../core/result";
import { answered } from "./answered";
import type { Refusal } from "./refusal-view";

type OperationsDoor<Schema extends z.ZodType, Value> = {
  /** Whoever asks manages incidents in any project, or administers Jira, as Jira says when asked in their name. */
  readonly authorise: "oversee-escalations";
  readonly payload: Schema;
  readonly answer: (call: { readonly payload: z.infer<Schema>; readonly ports: Ports }) => Promise<Result<Value, Refusal>>;
};

/** A call of the app's page for the whole site. What it tells of an incident the caller may browse. */
export function operationsDoor<Schema extends z.ZodType, Value>(
  door: OperationsDoor<Schema, Value>,
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return answered(door.payload, siteCaller, async (_caller, payload, ports) => {
    if (await ports.rights.overseesEscalations()) return door.answer({ payload, ports });
    return refuse({ kind: "not-allowed", what: "see how escalations keep their times" });
  });
}
