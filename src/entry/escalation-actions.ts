import { handleIncident } from "../app/escalation/handle-incident";
import type { OpenIncident } from "../app/open-incident";
import { incidentInputs, pauseInputs } from "../contract/forge/rule-calls";
import { policyOf } from "../core/escalation/begin-escalation";
import { acknowledge, pause } from "../core/escalation/handle-incident";
import { escalationWord } from "../core/escalation/handling-fields";
import { later, minutes } from "../core/time";
import type { Outcome, Outputs } from "./acted";
import { acted } from "./acted";

/** "Acknowledge incident" for rules (`action`): whoever's connection the rule uses has it from then on. One that is taken stays as it is. */
export function acknowledgeIncident(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted({ schema: incidentInputs, right: "edit-issue", inputs, platform, outputs }, ({ by, incident, ports }) =>
    handleIncident(incident, by, ports, (handled) => acknowledge(handled, "automation")),
  );
}

/** "Pause escalation" for rules (`action`): nobody is paged for so many minutes, or until somebody resumes. */
export function pauseEscalation(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted({ schema: pauseInputs, right: "edit-issue", inputs, platform, outputs }, ({ given, by, incident, ports }) =>
    handleIncident(incident, by, ports, (handled) =>
      pause(handled, given.reason, given.minutes ? later(handled.now, minutes(given.minutes)) : null),
    ),
  );
}

function outputs({ configuration, issue, stored }: OpenIncident): Outputs {
  const { escalation } = stored.record;
  const { acknowledgement } = escalation.handling;
  return {
    issueKey: issue.issueKey,
    escalation: escalationWord(escalation, escalation.run && policyOf(configuration.policies, escalation.run)),
    acknowledgedBy: acknowledgement?.by.kind === "person" ? acknowledgement.by.accountId : null,
  };
}
