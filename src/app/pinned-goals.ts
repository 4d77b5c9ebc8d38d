import type { Configuration, SiteConfiguration } from "../core/configuration/configuration";
import type { Documents } from "../core/configuration/documents";
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
  const newest = { documents: goalRules, pins: goalRules.pins };
  const goals = await documentOf("goals", pins, newest, site, ports);
  const calendars = await documentOf("calendars", pins, newest, site, ports);
  return goals && calendars ? { goals, calendars, pins } : goalRules;
}

/** One of the two as it was in the version pinned; null where that is lost. */
async function documentOf<Kind extends "goals" | "calendars">(
  kind: Kind,
  { [kind]: pin }: GoalPins,
  newest: { readonly documents: Pick<Documents, "goals" | "calendars">; readonly pins: GoalPins },
  { documents }: SiteConfiguration,
  ports: Ports,
): Promise<Documents[Kind] | null> {
  if (pin === null) return DEFAULT_DOCUMENTS[kind];
  const present = newest.pins[kind];
  if (present !== null && isSamePin(pin, present)) return newest.documents[kind];
  const sites = documents[kind];
  if (pin.scope === "site" && sites?.version === pin.version) return sites.document;
  const [older] = await ports.configurations.readOlder(pin.scope, kind, [pin.version]);
  return older?.document ?? null;
}
