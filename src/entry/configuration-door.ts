import type { ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import type { Ports } from "../app/ports";
import { projectCaller, siteCaller } from "../contract/forge/caller-context";
import type { Answer } from "../contract/ui/answer";
import type { AccountId } from "../core/actor";
import type { Result } from "../core/result";
import { refuse } from "../core/result";
import { answered } from "./answered";
import type { Refusal } from "./refusal-view";

/** A call from a page that configures. */
export type ConfigurationCall<Payload> = {
  readonly by: AccountId;
  /** The project whose page it is; null on the site's. Never the payload's. */
  readonly projectId: string | null;
  readonly payload: Payload;
  readonly ports: Ports;
};

type ConfigurationDoor<Schema extends z.ZodType, Value> = {
  readonly payload: Schema;
  readonly answer: (call: ConfigurationCall<z.infer<Schema>>) => Promise<Result<Value, Refusal>>;
};

/** A call of the site's administration. Whoever asks administers Jira, as Jira says when asked in their name. */
export function siteDoor<Schema extends z.ZodType, Value>(
  door: ConfigurationDoor<Schema, Value> & { readonly authorise: "administer-jira" },
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return answered(door.payload, siteCaller, async (caller, payload, ports) => {
    const { administersJira } = await ports.rights.of(null);
    if (!administersJira) return refuse({ kind: "not-allowed", what: "administer Jira" });
    return door.answer({ by: caller.accountId as AccountId, projectId: null, payload, ports });
  });
}

/** A call of a project's settings. Whoever asks administers that project, which is the page's own. */
export function projectDoor<Schema extends z.ZodType, Value>(
  door: ConfigurationDoor<Schema, Value> & { readonly authorise: "administer-project" },
): ResolverFunction<z.infer<Schema>, Answer<Value>> {
  return answered(door.payload, projectCaller, async (caller, payload, ports) => {
    const projectId = caller.extension.project.id;
    const { administersProject } = await ports.rights.of(projectId);
    if (!administersProject) return refuse({ kind: "not-allowed", what: "administer this project" });
    return door.answer({ by: caller.accountId as AccountId, projectId, payload, ports });
  });
}
