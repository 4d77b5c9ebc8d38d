import { NeedsAuthenticationError } from "@forge/api";
import type { z } from "zod";
import { issueIdOf } from "../adapters/jira/issue-id-of";
import type { OpenIncident } from "../app/open-incident";
import { overridePriority as override } from "../app/override-priority";
import { pickCell } from "../app/pick-cell";
import type { Ports } from "../app/ports";
import { actionCaller, overrideInputs, setLevelsInputs } from "../contract/forge/rule-calls";
import type { AccountId } from "../core/actor";
import { PlatformError } from "../core/platform-error";
import type { Input } from "../core/priority/matrix";
import { levelNamed } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { Duration } from "../core/time";
import { later } from "../core/time";
import type { IncidentRight } from "./door";
import { openFor } from "./door";
import { makePorts } from "./ports";
import type { Refusal } from "./refusal-view";
import { failureView, refusalView } from "./refusal-view";

/** What an action gives a rule: its outputs, or why the rule shall fail. */
type Outcome = Readonly<Record<string, string | null>> | { readonly errors: readonly { readonly message: string }[] };

const HOUR_MS = 3_600_000;

/** "Set impact and urgency" for rules (`action`), in the name of whoever's connection the rule uses. A level left empty stays. */
export function setLevels(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted(setLevelsInputs, "edit-issue", inputs, platform, async ({ given, by, incident, ports }) => {
    const impactId = levelId(incident, "impact", given.impact);
    if (!impactId.ok) return impactId;
    const urgencyId = levelId(incident, "urgency", given.urgency);
    return urgencyId.ok ? pickCell(incident, { impactId: impactId.value, urgencyId: urgencyId.value }, by, ports) : urgencyId;
  });
}

/** "Override priority" for rules (`action`), otherwise as `setLevels`. */
export function overridePriority(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted(overrideInputs, "override-priority", inputs, platform, async ({ given, by, incident, ports }) => {
    const { priorities } = incident.configuration.site;
    const priority = priorities.find(({ name }) => name.toLowerCase() === given.priority.toLowerCase());
    if (!priority) return refuse({ kind: "unfit-override", why: "unknown-priority" });
    const until = given.hours ? later(ports.clock.now(), (given.hours * HOUR_MS) as Duration) : null;
    return override(incident, { priorityId: priority.id, reason: given.reason, until }, by, ports);
  });
}

type SomeInputs = Pick<z.infer<typeof setLevelsInputs>, "issueKey" | "context">;
type Acting<Inputs> = { readonly given: Inputs; readonly by: AccountId; readonly incident: OpenIncident; readonly ports: Ports };

/** Parses what the rule gives, opens the incident as the person of the rule, and says what became of it. */
async function acted<Inputs extends SomeInputs>(
  schema: z.ZodType<Inputs>,
  right: IncidentRight,
  inputs: unknown,
  platform: unknown,
  act: (acting: Acting<Inputs>) => Promise<Result<OpenIncident, Refusal>>,
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
    return result.ok ? outputsOf(result.value) : failed(refusalView(result.refusal).message);
  } catch (failure) {
    if (failure instanceof NeedsAuthenticationError || !(failure instanceof PlatformError)) throw failure;
    console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
    return failed(failureView(failure).message);
  }
}

/** The id of the level that a rule names; of the one the incident has where it names none. */
function levelId({ configuration, issue }: OpenIncident, input: Input, named: string | null): Result<string, Refusal> {
  const name = named ?? issue[input];
  const level = name === null ? null : levelNamed(configuration.matrix[input], name);
  return level ? accept(level.id) : refuse({ kind: "unknown-level", input, value: name ?? "nothing" });
}

function outputsOf({ issue }: OpenIncident): Outcome {
  return { issueKey: issue.issueKey, priority: issue.priority?.name ?? null, impact: issue.impact, urgency: issue.urgency };
}

function failed(message: string): Outcome {
  return { errors: [{ message }] };
}
