import type { VisibleIssue } from "../access/visible-issue";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { allScreens, fieldsOnTab, tabsOf } from "../store/screen-tabs";
import type { TransitionRow } from "../store/workflow";
import { transitionDetails } from "../store/workflow-details";
import { settableOf } from "./edit-issue";
import { type CheckParameters, unknownParameter } from "./workflow-step";

/** The one kind of screen rule that is emulated. */
export const TRANSITION_SCREEN = "system:transition-screen";

/** What is wrong with the screen that a transition names. */
export const checkScreen: CheckParameters = (site, parameters) => {
  const { screenId = "" } = parameters;
  if (!allScreens(site).some(({ id }) => String(id) === screenId)) return `The screen with id '${screenId}' does not exist.`;
  return unknownParameter(parameters, ["screenId"]);
};

/** The ids of the fields on a transition's screen in their order; null when it has no screen. */
export function fieldIdsOfTransition(site: Site, transition: TransitionRow): string[] | null {
  const screenId = transitionDetails(site, transition).transitionScreen?.parameters["screenId"];
  if (screenId === undefined) return null;
  return tabsOf(site, Number(screenId)).flatMap((tab) => fieldsOnTab(site, tab.id).map(({ id }) => id));
}

/** Those of them that somebody may set on an issue. */
export function settableOnTransition(site: Site, caller: Person, on: VisibleIssue, transition: TransitionRow): Set<string> {
  return settableOf(site, caller, on, fieldIdsOfTransition(site, transition) ?? []);
}
