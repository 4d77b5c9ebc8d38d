import type { Input } from "../priority/matrix";
import { clauseName } from "./clause-name";
import type { JqlAnswer, JqlCall } from "./jql-call";
import { jqlText } from "./jql-text";
import type { LevelsInUse } from "./level-at-least";
import { levelAtLeast } from "./level-at-least";
import type { Waiting } from "./waiting-fragments";
import { breached, breachingWithin, escalatedTo, unacknowledged } from "./waiting-fragments";

/** The part of the app's field that carries the reason of an override, by its alias in the manifest. */
const OVERRIDE = `"Incident priority.Override"`;
/** The part of the shadow that says that Jira refused the app's priority, by its alias in the manifest. */
const DRIFT = "incidentDrift";

/** How many values Jira takes in one fragment. @see https://developer.atlassian.com/platform/forge/working-around-jql-1000-limit/ */
const MOST_VALUES = 1_000;

/** What answers depend on. */
export type JqlGround = Waiting & { readonly levels: LevelsInUse };

type Answering = (call: JqlCall, isNegated: boolean, ground: JqlGround) => JqlAnswer;

const FUNCTIONS: Readonly<Record<string, Answering>> = {
  priorityoverridden: (_call, isNegated) => has(OVERRIDE, isNegated),
  prioritydrift: (_call, isNegated) => has(DRIFT, isNegated),
  impactatleast: (call, isNegated, ground) => atLeast("impact", call, isNegated, ground),
  urgencyatleast: (call, isNegated, ground) => atLeast("urgency", call, isNegated, ground),
  breachingwithin: breachingWithin,
  breached: (_call, isNegated) => breached(isNegated),
  unacknowledged,
  escalatedto: escalatedTo,
};

/**
 * What a call of one of the app's JQL functions stands for. The fragment names fields and levels, never
 * issues: it finds the right ones also after they changed, and for each viewer those they may browse.
 */
export function answerCall(call: JqlCall, ground: JqlGround): JqlAnswer {
  const answering = FUNCTIONS[call.functionName.toLowerCase()];
  if (!answering) return { kind: "error", message: `Incident Desk has no JQL function called ${call.functionName}.` };
  return answering(call, call.operator === "not in", ground);
}

function has(field: string, isNegated: boolean): JqlAnswer {
  return { kind: "fragment", jql: `${field} ${isNegated ? "is" : "is not"} EMPTY` };
}

function atLeast(
  input: Input,
  { functionName, arguments: [name = ""] }: JqlCall,
  isNegated: boolean,
  { fields, levels }: JqlGround,
): JqlAnswer {
  const field = clauseName(fields[input]);
  const jql = levelAtLeast(input, name, field, isNegated, levels);
  if (jql === null) {
    const known = levels.site[input].map((level) => level.name).join(", ");
    return { kind: "error", message: `${functionName}: no level of ${input} is called ${jqlText(name)}. The levels are ${known}.` };
  }
  if (valuesIn(jql) > MOST_VALUES) {
    const message = `${functionName}: too many projects have levels of ${input} of their own for one condition. Ask with a project named beside it, or by the field itself.`;
    return { kind: "error", message };
  }
  return { kind: "fragment", jql };
}

/** Values stand in brackets with commas between them. Counted with those in names, it is never too few. */
function valuesIn(jql: string): number {
  return jql.split(",").length + jql.split("(").length;
}
