import { randomUUID } from "node:crypto";

/** The statuses of the app's workflow, in Jira's categories. */
export const WORKFLOW_STATUSES = [
  { name: "To triage", category: "TODO" },
  { name: "Investigating", category: "IN_PROGRESS" },
  { name: "Mitigated", category: "IN_PROGRESS" },
  { name: "Resolved", category: "DONE" },
  { name: "Closed", category: "DONE" },
] as const;
type StatusName = (typeof WORKFLOW_STATUSES)[number]["name"];

const TRANSITIONS: readonly {
  readonly id: string;
  readonly name: string;
  readonly from: readonly StatusName[];
  readonly to: StatusName;
}[] = [
  { id: "11", name: "Investigate", from: ["To triage", "Mitigated"], to: "Investigating" },
  { id: "21", name: "Mitigate", from: ["To triage", "Investigating"], to: "Mitigated" },
  { id: "31", name: "Resolve", from: ["To triage", "Investigating", "Mitigated"], to: "Resolved" },
  { id: "41", name: "Close", from: ["Resolved"], to: "Closed" },
  { id: "51", name: "Reopen", from: ["Resolved", "Closed"], to: "Investigating" },
];

/**
 * The whole workflow as Jira takes it, with reopening.
 * @param known ids of statuses that the site has already, by our name.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post
 */
export function workflowDocument(name: string, known: ReadonlyMap<string, string>): object {
  const references = new Map(WORKFLOW_STATUSES.map((status) => [status.name as string, randomUUID() as string]));
  const referenceOf = (status: StatusName): string => references.get(status) ?? "";
  const rules = { actions: [], validators: [], triggers: [], properties: {} };
  return {
    scope: { type: "GLOBAL" },
    statuses: WORKFLOW_STATUSES.map(({ name: status, category }) => {
      const id = known.get(status);
      return { name: status, statusCategory: category, statusReference: referenceOf(status), ...(id !== undefined && { id }) };
    }),
    workflows: [
      {
        name,
        description: "How an incident goes, as Incident Desk counts it.",
        statuses: WORKFLOW_STATUSES.map(({ name: status }) => ({ statusReference: referenceOf(status), properties: {} })),
        transitions: [
          { id: "1", name: "Create", type: "INITIAL", toStatusReference: referenceOf("To triage"), links: [], ...rules },
          ...TRANSITIONS.map(({ id, name: transition, from, to }) => ({
            id,
            name: transition,
            type: "DIRECTED",
            toStatusReference: referenceOf(to),
            links: from.map((status) => ({ fromStatusReference: referenceOf(status) })),
            ...rules,
          })),
        ],
      },
    ],
  };
}
