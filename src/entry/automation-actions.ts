import type { OpenIncident } from "../app/open-incident";
import { overridePriority as override } from "../app/override-priority";
import { pickCell } from "../app/pick-cell";
import { overrideInputs, setLevelsInputs } from "../contract/forge/rule-calls";
import type { Input } from "../core/priority/matrix";
import { levelNamed } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { Duration } from "../core/time";
import { later } from "../core/time";
import type { Outcome, Outputs } from "./acted";
import { acted } from "./acted";
import type { Refusal } from "./refusal-view";

const HOUR_MS = 3_600_000;

/** "Set impact and urgency" for rules (`action`), in the name of whoever's connection the rule uses. A level left empty stays. */
export function setLevels(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted({ schema: setLevelsInputs, right: "edit-issue", inputs, platform, outputs }, async ({ given, by, incident, ports }) => {
    const impactId = levelId(incident, "impact", given.impact);
    if (!impactId.ok) return impactId;
    const urgencyId = levelId(incident, "urgency", given.urgency);
    return urgencyId.ok ? pickCell(incident, { impactId: impactId.value, urgencyId: urgencyId.value }, by, ports) : urgencyId;
  });
}

/** "Override priority" for rules (`action`), otherwise as `setLevels`. */
export function overridePriority(inputs: unknown, platform: unknown): Promise<Outcome> {
  return acted(
    { schema: overrideInputs, right: "override-priority", inputs, platform, outputs },
    async ({ given, by, incident, ports }) => {
      const { priorities } = incident.configuration.site;
      const priority = priorities.find(({ name }) => name.toLowerCase() === given.priority.toLowerCase());
      if (!priority) return refuse({ kind: "unfit-override", why: "unknown-priority" });
      const until = given.hours ? later(ports.clock.now(), (given.hours * HOUR_MS) as Duration) : null;
      return override(incident, { priorityId: priority.id, reason: given.reason, until }, by, ports);
    },
  );
}

/** The id of the level that a rule names; of the one the incident has where it names none. */
function levelId({ configuration, issue }: OpenIncident, input: Input, named: string | null): Result<string, Refusal> {
  const name = named ?? issue[input];
  const level = name === null ? null : levelNamed(configuration.matrix[input], name);
  return level ? accept(level.id) : refuse({ kind: "unknown-level", input, value: name ?? "nothing" });
}

function outputs({ issue }: OpenIncident): Outputs {
  return { issueKey: issue.issueKey, priority: issue.priority?.name ?? null, impact: issue.impact, urgency: issue.urgency };
}
