import type { IncidentTriageView, WaitingView } from "../../src/contract/ui/triage";
import { instant } from "../../src/core/time";
import { anEntry } from "./an-entry";
import { anIncident } from "./an-incident";
import { ada, app, grace, joan, NOON } from "./people";

const MINUTE = 60_000;

type Escalation = NonNullable<WaitingView["escalation"]>;

function escalating(over: Partial<Escalation> = {}): Escalation {
  return {
    policy: "By day",
    lastPaged: { round: 1, step: 1 },
    steps: 3,
    rounds: 1,
    pause: null,
    next: { at: NOON + 8 * MINUTE, round: 1, step: 2, stepName: "Second line" },
    ...over,
  };
}

function waiting(over: Partial<WaitingView>, recent: IncidentTriageView["recent"] = PAGED): IncidentTriageView {
  return anIncident({ waiting: { ...anIncident().waiting, escalation: escalating(), ...over }, recent });
}

const PAGED = [
  anEntry(5, app, { kind: "paged", round: 1, step: 1, stepName: "First line", people: [grace, joan] }),
  anEntry(7, app, { kind: "escalation-started", policy: "By day" }),
  anEntry(8, grace, { kind: "raised" }),
];

/** How an incident waits for somebody, in the states that the panel and the summary have in common. */
export const ESCALATING = waiting({});

export const SECOND_ROUND = waiting(
  {
    escalation: escalating({ rounds: 2, lastPaged: { round: 1, step: 3 }, next: { at: NOON, round: 2, step: 1, stepName: "First line" } }),
  },
  [anEntry(2, app, { kind: "paged-nobody", round: 1, step: 3, stepName: "Management" }), ...PAGED],
);

const taken = { by: ada, at: NOON - MINUTE, until: null };

export const ACKNOWLEDGED = waiting({ acknowledgement: taken, escalation: escalating({ next: null }) }, [
  anEntry(1, ada, { kind: "acknowledged", how: "panel" }),
  ...PAGED,
]);

export const ACKNOWLEDGED_FOR_A_WHILE = waiting(
  { acknowledgement: { ...taken, by: grace, until: NOON + 20 * MINUTE }, escalation: escalating({ next: null }) },
  [
    anEntry(1, ada, { kind: "handed-over", to: grace }),
    anEntry(3, ada, { kind: "acknowledged", how: "assignment" }),
    anEntry(4, ada, { kind: "escalated-now" }),
    ...PAGED,
  ],
);

const reason = "The bank has confirmed that it is theirs";

export const PAUSED = waiting({ escalation: escalating({ pause: { by: ada, until: NOON + 60 * MINUTE, reason } }) }, [
  anEntry(1, ada, { kind: "escalation-paused", until: instant(NOON + 60 * MINUTE), reason }),
  ...PAGED,
]);

export const PAUSED_FOR_GOOD = waiting({ escalation: escalating({ next: null, pause: { by: ada, until: null, reason: "" } }) }, [
  anEntry(1, ada, { kind: "escalation-paused", until: null, reason: "" }),
  anEntry(2, ada, { kind: "escalation-resumed" }),
]);

export const ALL_STEPS_CAME = waiting({ escalation: escalating({ next: null, lastPaged: { round: 1, step: 3 } }) });

export const MAJOR_DRILL = waiting({ major: { by: ada, at: NOON - MINUTE }, drill: { by: grace, at: NOON } }, [
  anEntry(0, grace, { kind: "marked", as: "drill" }),
  anEntry(1, ada, { kind: "marked", as: "major" }),
  ...PAGED,
]);

export const MITIGATED = waiting(
  { acknowledgement: taken, mitigated: { by: ada, at: NOON - MINUTE }, escalation: escalating({ next: null }) },
  [anEntry(1, ada, { kind: "marked", as: "mitigated" }), anEntry(2, ada, { kind: "acknowledgement-withdrawn" }), ...PAGED],
);
