import type { Sandbox } from "../../sandbox/create-sandbox";
import type { Fault } from "../../sandbox/faults";
import type { Chance } from "./chance";

const FUNCTIONS = ["issue-panel", "issue-events", "sweep"] as const;
const OPERATIONS = [
  "jira:*",
  "kvs:*",
  "jira:GET /rest/api/3/issue/{issueIdOrKey}",
  "jira:PUT /rest/api/3/issue/{issueIdOrKey}",
  "jira:PUT /rest/api/3/app/field/{fieldIdOrKey}/value",
  "kvs:/transaction",
] as const;
/** With more, an event's five deliveries could all be struck, and it would be gone as Forge lets it go. */
const FAULTS_A_STEP_MAX = 3;

const TOO_MANY = { code: "RATE_LIMIT_EXCEEDED", message: "Too many requests." };

/** How late everything is from now on: events in order, shuffled or several at once, what storage's queries and Jira's search know. */
export function orderDelays({ forge, jira }: Pick<Sandbox, "forge" | "jira">, chance: Chance): string {
  const shuffled = { fromSeconds: 0, toSeconds: 180, seed: chance.between(1, 1_000_000) };
  const parallel = chance.happens(30) ? { atMost: chance.between(2, 4), seed: chance.between(1, 1_000_000) } : null;
  const delays = {
    events: chance.of([0, 2, 30, 180, shuffled]),
    queries: chance.of([0, 0, 2, 60]),
    search: chance.of([0, 0, 10, 120]),
    parallel,
  };
  forge.setEventDelay(delays.events);
  forge.setQueryLag(delays.queries);
  forge.setParallel(parallel);
  jira.setSearchLag(delays.search);
  return `delays ${JSON.stringify(delays)}`;
}

/** What goes wrong in one step: nothing, or up to three things. */
export function faultsOfStep(chance: Chance): readonly Fault[] {
  if (chance.happens(40)) return [];
  return Array.from({ length: chance.between(1, FAULTS_A_STEP_MAX) }, () => fault(chance));
}

function fault(chance: Chance): Fault {
  const nth = chance.between(1, 8);
  switch (chance.of(["answer", "cut", "die", "die-at", "slow", "storage-rate", "double", "double-sweep", "hold"] as const)) {
    case "answer":
      return {
        on: { kind: "call", operation: chance.of(OPERATIONS), nth: chance.between(1, 4) },
        do: chance.happens(50)
          ? { kind: "answer", status: 429, headers: { "Retry-After": String(chance.between(1, 60)) }, body: {} }
          : { kind: "answer", status: chance.of([500, 502, 503]), body: {} },
      };
    case "cut":
      return { on: { kind: "call", operation: chance.of(OPERATIONS), nth: chance.between(1, 4) }, do: { kind: "cut-after" } };
    case "die":
      return { on: { kind: "call", operation: chance.of(OPERATIONS), nth: chance.between(1, 4) }, do: { kind: "die" } };
    case "die-at":
      return { on: { kind: "outside-call", nth, functionKey: chance.of(FUNCTIONS) }, do: { kind: "die" } };
    case "slow":
      return {
        on: { kind: "call", operation: chance.of(OPERATIONS), nth: chance.between(1, 4) },
        do: { kind: "slow", seconds: chance.between(5, 60) },
      };
    case "storage-rate":
      return { on: { kind: "call", operation: "kvs:*", nth: chance.between(1, 4) }, do: { kind: "answer", status: 429, body: TOO_MANY } };
    case "double-sweep":
      return { on: { kind: "schedule", nth: 1 }, do: { kind: "double" } };
    case "double":
      return { on: { kind: "event", nth: chance.between(1, 3) }, do: { kind: "double" } };
    case "hold":
      return { on: { kind: "event", nth: chance.between(1, 3) }, do: { kind: "hold", seconds: chance.between(1, 180) } };
  }
}
