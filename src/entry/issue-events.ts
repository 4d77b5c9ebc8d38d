import type { InvocationError } from "@forge/events";
import type { Ports } from "../app/ports";
import { reconcileIncident } from "../app/reconcile-incident";
import type { IssueEvent } from "../contract/forge/issue-event";
import { issueEvent, retried } from "../contract/forge/issue-event";
import { PlatformError } from "../core/platform-error";
import { minutes, later } from "../core/time";
import { makePorts } from "./ports";
import { refusalView } from "./refusal-view";
import { retryLater } from "./retry-later";

/** Forge delivers a product event once more at most four times; then it is gone, and the sweep takes over. */
const LAST_RETRY = 4;
const SWEEP_SOON = minutes(1);

/** An issue was made or changed by anyone, on any path: its priority and its timeline follow (`trigger`). */
export async function issueEvents(event: unknown): Promise<InvocationError | undefined> {
  const parsed = issueEvent.safeParse(event);
  if (!parsed.success) {
    console.error(`An event was not understood: ${parsed.error.issues[0]?.path.join(".") ?? "unknown"}`);
    return undefined;
  }
  if (!isOfInterest(parsed.data)) return undefined;
  const ports = makePorts();
  const { issue } = parsed.data;
  try {
    const reconciled = await reconcileIncident(issue.id, { finishOwed: false, cameBy: "event", type: issue.fields?.issuetype }, ports);
    if (!reconciled.ok) {
      if (reconciled.refusal.kind === "not-set-up" || reconciled.refusal.kind === "configuration-unreadable")
        console.error(refusalView(reconciled.refusal).message);
      return reconciled.refusal.kind === "configuration-unreadable" ? againOrOwe(issue.id, event, null, ports) : undefined;
    }
    if (reconciled.value.kind === "refused") console.error(`Jira refused to change issue ${issue.id}: ${reconciled.value.reason}`);
    return reconciled.value.kind === "owed" ? againOrOwe(issue.id, event, reconciled.value.failure, ports) : undefined;
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    return againOrOwe(issue.id, event, failure, ports);
  }
}

/** The fields that decide or that the timeline tells. App fields carry ids of the site's own, so each of those counts. */
function isOfInterest(event: IssueEvent): boolean {
  const items = event.changelog?.items;
  if (!items) return true;
  return items.some(({ fieldId, field, fieldtype }) => {
    const id = fieldId ?? field ?? "";
    return (
      fieldtype === "custom" ||
      id.startsWith("customfield_") ||
      ["priority", "status", "assignee", "issuetype", "project", "components"].includes(id)
    );
  });
}

/** Asks for the event once more; the last time it is stored as owed instead, so that the sweep comes back to it. */
async function againOrOwe(
  issueId: string,
  event: unknown,
  failure: PlatformError | null,
  ports: Ports,
): Promise<InvocationError | undefined> {
  if (failure) console.error(`${failure.platform} ${failure.code}: ${failure.message}`);
  const { data } = retried.safeParse(event);
  if ((data?.retryContext?.retryCount ?? 0) < LAST_RETRY) return retryLater(failure);
  await ports.due.owe("owed", issueId, later(ports.clock.now(), SWEEP_SOON));
  return undefined;
}
