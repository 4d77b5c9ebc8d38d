import type { SiteFacts } from "../configuration/site-facts";
import { clauseName } from "./clause-name";
import type { JqlAnswer, JqlCall } from "./jql-call";
import { jqlText } from "./jql-text";

/** Parts of the property of goals, by their aliases in the manifest. */
const DEADLINES = ["incidentRespondBy", "incidentResolveBy"];
const BREACHED = "incidentBreached";

const PERIOD = /^\s*\d+[wdhm](?:\s+\d+[wdhm])*\s*$/;

/** As many as a policy may have. */
const MOST_STEPS = 20;
const MOST_ROUNDS = 10;

/** Incidents with a goal that will be breached within a time from whenever it is asked, if nothing happens. */
export function breachingWithin({ functionName, arguments: [period = ""] }: JqlCall, isNegated: boolean): JqlAnswer {
  if (!PERIOD.test(period))
    return { kind: "error", message: `${functionName}: ${jqlText(period)} is no time. Write it as "30m" or "1d 4h".` };
  const until = jqlText(period.trim());
  return isNegated
    ? fragment(DEADLINES.map((by) => `(${by} is EMPTY OR ${by} <= now() OR ${by} > ${until})`).join(" AND "))
    : fragment(DEADLINES.map((by) => `(${by} > now() AND ${by} <= ${until})`).join(" OR "));
}

/** Incidents with a goal that was breached: as the app has seen it, or because its deadline has passed. */
export function breached(isNegated: boolean): JqlAnswer {
  return isNegated
    ? fragment([`${BREACHED} is EMPTY`, ...DEADLINES.map((by) => `(${by} is EMPTY OR ${by} > now())`)].join(" AND "))
    : fragment([`${BREACHED} is not EMPTY`, ...DEADLINES.map((by) => `${by} <= now()`)].join(" OR "));
}

/** Incidents that are not done and that nobody took, by the work types that are incidents and the fields that say who took one. */
export function unacknowledged({ functionName }: JqlCall, isNegated: boolean, site: Waiting): JqlAnswer {
  const { handling } = site.fields;
  if (!handling || site.incidentTypeIds.length === 0) return notYet(functionName);
  const types = site.incidentTypeIds.join(", ");
  const [taken, mitigated] = [clauseName(handling.acknowledgedAt), clauseName(handling.mitigatedAt)];
  return isNegated
    ? fragment(`issuetype not in (${types}) OR statusCategory = Done OR ${taken} is not EMPTY OR ${mitigated} is not EMPTY`)
    : fragment(`issuetype in (${types}) AND statusCategory != Done AND ${taken} is EMPTY AND ${mitigated} is EMPTY`);
}

/** Incidents whose escalation is at a step, in whatever round, by the words of the field that says so. */
export function escalatedTo({ functionName, arguments: [step = ""] }: JqlCall, isNegated: boolean, { fields }: Waiting): JqlAnswer {
  if (!fields.handling) return notYet(functionName);
  const number = Number(/^\s*(?:step\s+)?(\d{1,2})\s*$/i.exec(step)?.[1] ?? 0);
  if (number < 1 || number > MOST_STEPS)
    return { kind: "error", message: `${functionName}: ${jqlText(step)} is no step. Write it as "Step 2"; the most is ${MOST_STEPS}.` };
  const words = wordsOf(number).map(jqlText).join(", ");
  const field = clauseName(fields.handling.escalation);
  return isNegated ? fragment(`${field} not in (${words}) OR ${field} is EMPTY`) : fragment(`${field} in (${words})`);
}

/** What these answers depend on. */
export type Waiting = { readonly fields: SiteFacts["fields"]; readonly incidentTypeIds: readonly string[] };

/** Every word the field has for a step, whatever policy it is of. */
function wordsOf(step: number): readonly string[] {
  const totals = Array.from({ length: MOST_STEPS - step + 1 }, (_, more) => step + more);
  const rounds = ["", ...Array.from({ length: MOST_ROUNDS - 1 }, (_, nth) => `, round ${nth + 2}`)];
  return totals.flatMap((total) => rounds.map((round) => `Step ${step} of ${total}${round}`));
}

function fragment(jql: string): JqlAnswer {
  return { kind: "fragment", jql };
}

function notYet(functionName: string): JqlAnswer {
  return {
    kind: "error",
    message: `${functionName}: Incident Desk has not learned its fields of this site yet. Open an incident, then search again.`,
  };
}
