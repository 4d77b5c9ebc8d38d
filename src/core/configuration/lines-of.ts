import { linesOfSchedules } from "../on-call/lines-of-schedules";
import { linesOfCalendars } from "./lines-of-calendars";
import { linesOfGoals } from "./lines-of-goals";
import { linesOfPolicies } from "../escalation/lines-of-policies";
import type { Level } from "../priority/matrix";
import type { DocumentKind, Documents } from "./documents";
import { filledLines } from "./filled-lines";

/** One thing that a document says, in plain words. The key names the thing whatever it is called. */
export type Line = { readonly key: string; readonly what: string; readonly value: string };

/** Gives the name that people know an id by. */
export type NameOf = (
  kind: "priority" | "status" | "work-type" | "component" | "account" | "group" | "service" | "schedule" | "field",
  id: string,
) => string;

/** Everything a document says, one line a thing, so that two of them can be compared and read. */
export function linesOf<Kind extends DocumentKind>(kind: Kind, document: Documents[Kind], nameOf: NameOf): readonly Line[] {
  return (LINES[kind] as (document: Documents[Kind], nameOf: NameOf) => readonly Line[])(document, nameOf);
}

const LINES: { readonly [Kind in DocumentKind]: (document: Documents[Kind], nameOf: NameOf) => readonly Line[] } = {
  matrix: ({ impact, urgency, cells, tierRule }, nameOf) => [
    ...levelLines("impact", impact),
    ...levelLines("urgency", urgency),
    ...impact.flatMap((row) =>
      urgency.map((column) => ({
        key: `cells/${row.id}/${column.id}`,
        what: `${row.name} impact × ${column.name} urgency`,
        value: nameOf("priority", cells[row.id]?.[column.id] ?? ""),
      })),
    ),
    ...(tierRule
      ? [
          {
            key: "tier-rule",
            what: "Raised for critical services",
            value: `by ${tierRule.raiseBy} for tier ${tierRule.upToTier === 1 ? "1" : `1 to ${tierRule.upToTier}`}`,
          },
        ]
      : []),
  ],
  services: (services, nameOf) =>
    services.flatMap(({ id, name, owner, tier, componentIds }) =>
      filledLines(id, `Service ${name}`, {
        name,
        owner: owner === null ? "" : nameOf("account", owner),
        tier: tier === null ? "" : String(tier),
        components: componentIds.map((component) => nameOf("component", component)).join(", "),
      }),
    ),
  categories: (categories) => categories.map(({ id, name }) => ({ key: id, what: `Category ${name}`, value: name })),
  stages: (stages, nameOf) =>
    Object.entries(stages).map(([statusId, stage]) => ({ key: statusId, what: `Status ${nameOf("status", statusId)}`, value: stage })),
  workTypes: ({ incident, problem, followUp }, nameOf) => {
    const names = (ids: readonly string[]): string => ids.map((id) => nameOf("work-type", id)).join(", ");
    return filledLines("work-types", "Work types", { incident: names(incident), problem: names(problem), "follow-up": names(followUp) });
  },
  rules: ({ editedPriority, whoMayOverride, acknowledgedBy }) => [
    {
      key: "edited-priority",
      what: "A priority edited by hand",
      value: editedPriority === "keep" ? "is kept as an override" : "is put back",
    },
    {
      key: "who-may-override",
      what: "A priority may be overridden by",
      value: whoMayOverride === "edit-issues" ? "whoever may edit the issue" : "whoever manages incidents",
    },
    {
      key: "acknowledged-by",
      what: "An incident is acknowledged",
      value: ["in the panel", ...acknowledgedBy.map((how) => (how === "assignment" ? "by assigning it" : "by starting work on it"))].join(
        ", ",
      ),
    },
  ],
  templates: (templates) =>
    templates.flatMap(({ id, name, summary, description, impactId, urgencyId }) =>
      filledLines(id, `Template ${name}`, { name, summary, description, impact: impactId ?? "", urgency: urgencyId ?? "" }),
    ),
  policies: linesOfPolicies,
  schedules: linesOfSchedules,
  calendars: linesOfCalendars,
  goals: linesOfGoals,
};

function levelLines(input: "impact" | "urgency", levels: readonly Level[]): readonly Line[] {
  return levels.flatMap(({ id, name, description, formerNames, examples, colour }, place) =>
    filledLines(`${input}/${id}`, `Level ${name} of ${input}`, {
      name,
      place: String(place + 1),
      description,
      "former names": formerNames.join(", "),
      examples: examples.join(" · "),
      colour: colour ?? "",
    }),
  );
}
