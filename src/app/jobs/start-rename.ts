import type { Actor } from "../../core/actor";
import { theApp } from "../../core/actor";
import type { MatrixPin, Scope } from "../../core/priority/matrix";
import { later, minutes } from "../../core/time";
import type { Instant } from "../../core/time";
import type { OpenConfiguration } from "../open-configuration";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import { startJob } from "./start-job";

/** Whom a due row is about that begins to give open incidents the levels' names of a version of the matrix. */
export function renameSubject({ scope, version }: MatrixPin): string {
  return `${scope}:${version}`;
}

/**
 * Begins to give a scope's open incidents the names that its levels have now, in the name of who saved the version that renamed them.
 * Of one version there is one job, however often it is begun. It waits until Jira's own validation knows the names.
 */
export async function startRename(subject: string, ports: Ports): Promise<{ kind: "finished" } | { kind: "goes-on"; at: Instant }> {
  const matrix = pinNamed(subject);
  const projectId = matrix.scope === "site" ? null : matrix.scope.slice("project:".length);
  if (await ports.due.read("mirror", projectId ?? "site")) return { kind: "goes-on", at: later(ports.clock.now(), minutes(5)) };
  const id = `rename:${subject}`;
  if (await ports.jobs.read(id)) return { kind: "finished" };
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const startedBy = await whoSaved(matrix, opened.value, ports);
  await startJob(opened.value, { id, work: { kind: "rename-levels", matrix }, startedBy }, ports);
  return { kind: "finished" };
}

function pinNamed(subject: string): MatrixPin {
  const at = subject.lastIndexOf(":");
  return { scope: subject.slice(0, at) as Scope, version: Number(subject.slice(at + 1)) };
}

/** A later version may have taken its place by now. */
async function whoSaved({ scope, version }: MatrixPin, { own }: OpenConfiguration, ports: Ports): Promise<Actor> {
  if (own.matrix?.version === version) return own.matrix.by;
  const [older] = await ports.configurations.readOlder(scope, "matrix", [version]);
  return older?.by ?? theApp;
}
