import type { Configuration, SiteConfiguration } from "../core/configuration/configuration";
import type { Documents, DocumentSet, Versioned } from "../core/configuration/documents";
import { DEFAULT_DOCUMENTS } from "../core/configuration/documents";
import type { GoalClocks, GoalPins, GoalRules } from "../core/goal/goal-clocks";
import { isSamePin } from "../core/priority/matrix";
import type { Ports } from "./ports";

/** The goals and calendars that an incident's clocks go by, in the versions they began with; the newest where it has none, or they are lost. */
export async function pinnedGoals(
  site: SiteConfiguration,
  { goalRules }: Configuration,
  clocks: GoalClocks | null,
  ports: Ports,
): Promise<GoalRules> {
  if (clocks === null) return goalRules;
  const { pins } = clocks;
  const goals = await documentOf("goals", pins.goals, { pin: goalRules.pins.goals, document: goalRules.goals }, site, ports);
  const calendars = await documentOf(
    "calendars",
    pins.calendars,
    { pin: goalRules.pins.calendars, document: goalRules.calendars },
    site,
    ports,
  );
  return goals && calendars ? { goals, calendars, pins } : goalRules;
}

type Kind = "goals" | "calendars";
type Newest<Document> = { readonly pin: GoalPins[Kind]; readonly document: Document };

/** One of the two as it was in the version pinned; null where that is lost. */
async function documentOf<Some extends Kind>(
  kind: Some,
  pin: GoalPins[Kind],
  newest: Newest<Documents[Some]>,
  { documents }: SiteConfiguration,
  ports: Ports,
): Promise<Documents[Some] | null> {
  if (pin === null) return DEFAULT_DOCUMENTS[kind];
  if (newest.pin !== null && isSamePin(pin, newest.pin)) return newest.document;
  const sites: Versioned<Documents[Some]> | undefined = (documents as DocumentSet)[kind];
  if (pin.scope === "site" && sites?.version === pin.version) return sites.document;
  const [older] = await ports.configurations.readOlder(pin.scope, kind, [pin.version]);
  return older?.document ?? null;
}
