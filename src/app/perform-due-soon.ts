import type { Performed } from "./perform-due";
import { performDue } from "./perform-due";
import type { Ports } from "./ports";
import type { DueKind } from "./due-ports";

/** Does what a queue says is due, as the app. What the sweep came first to, or what was put off meanwhile, is left alone: nothing is done before its time. */
export async function performDueSoon(kind: DueKind, subject: string, ports: Ports): Promise<Performed> {
  const row = await ports.due.read(kind, subject);
  if (row === null || row.dueAt > ports.clock.now()) return { kind: "not-ours" };
  return performDue(row, { voice: "app", cameBy: "queue" }, ports);
}
