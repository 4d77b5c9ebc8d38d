/** Everything Forge can call, in the manifest's order. */
export { issuePanel } from "./entry/issue-panel";
export { issueContext } from "./entry/issue-context";
export { issueActivity } from "./entry/issue-activity";
export { levelEditor } from "./entry/level-editor";
export { siteAdmin } from "./entry/site-admin";
export { projectSettings } from "./entry/project-settings";
export { operations } from "./entry/operations";
export { jqlFunctions } from "./entry/jql-functions";
export { setLevels, overridePriority } from "./entry/automation-actions";
export { acknowledgeIncident, pauseEscalation } from "./entry/escalation-actions";
export { levelsAreSet, recomputeAfterTransition } from "./entry/workflow-rules";
export { issueEvents } from "./entry/issue-events";
export { installed } from "./entry/installed";
export { sweep } from "./entry/sweep";
export { dueSoon } from "./entry/due-soon";
