import type { InvocationError } from "@forge/events";
import { issueIdOf } from "../adapters/jira/issue-id-of";
import { textOf } from "../adapters/jira/text-of";
import { reconcileIncident } from "../app/reconcile-incident";
import { usableConfiguration } from "../app/usable-configuration";
import { postFunctionCall, validatorCall } from "../contract/forge/rule-calls";
import { isIncidentType } from "../core/configuration/site-facts";
import { PlatformError } from "../core/platform-error";
import { makePorts } from "./ports";
import { refusalView } from "./refusal-view";
import { retryLater } from "./retry-later";

/** How a validator answers Jira. */
type Verdict = { readonly result: true } | { readonly result: false; readonly errorMessage: string };

const FINE: Verdict = { result: true };

/**
 * "Impact and urgency are set" (`jira:workflowValidator`): an incident goes on only with both, whether it has
 * them already or gets them on the transition's own screen. Other work types go on.
 */
export async function levelsAreSet(call: unknown): Promise<Verdict> {
  const { issue, transition } = validatorCall.parse(call);
  try {
    const ports = makePorts();
    const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
    if (!configured.ok) return { result: false, errorMessage: refusalView(configured.refusal).message };
    const { site } = configured.value.configuration;
    const present = issue?.key ? await ports.issues.read(issue.key, "app", site.fields, { historySince: null }) : null;
    if (present && !isIncidentType(site, present.type.id)) return FINE;
    const missing = (["impact", "urgency"] as const).filter((input) => {
      const edited = transition?.modifiedFields[site.fields[input]];
      return (edited === undefined ? (present?.[input] ?? null) : textOf(edited)) === null;
    });
    if (missing.length === 0) return FINE;
    return { result: false, errorMessage: `Set ${missing.join(" and ")} of the incident first.` };
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    return { result: false, errorMessage: "Incident Desk could not read impact and urgency. Try again in a moment." };
  }
}

/** "Recompute priority" (`jira:workflowPostFunction`): after the transition the priority is what the matrix gives, or the override that stands. */
export async function recomputeAfterTransition(call: unknown): Promise<InvocationError | undefined> {
  const { issue } = postFunctionCall.parse(call);
  try {
    const issueId = issue.id ?? (await issueIdOf(issue.key, "app"));
    if (issueId === null) return undefined;
    const reconciled = await reconcileIncident(issueId, { finishOwed: true, cameBy: "event" }, makePorts());
    return reconciled.ok && reconciled.value.kind === "owed" ? retryLater(reconciled.value.failure) : undefined;
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
    return retryLater(failure);
  }
}
