/** What the queries of these tests look at, as plain data: once put into tables, once filtered by hand. */
export const NOW = Date.parse("2026-11-12T10:30:00Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const at = (text: string): number => Date.parse(text);

export type Change = {
  field: "status" | "priority" | "assignee" | "resolution";
  from: string | null;
  to: string | null;
  by: string;
  at: number;
};
export type TestIssue = {
  id: number;
  key: string;
  project: number;
  type: string;
  summary: string;
  description: string | null;
  status: string;
  priority: string | null;
  resolution: string | null;
  assignee: string | null;
  reporter: string | null;
  creator: string;
  created: number;
  updated: number;
  resolved: number | null;
  due: string | null;
  labels: string[];
  parent: number | null;
  comments: string[];
  watchers: string[];
  impact: string | null;
  cost: number | null;
  made: { priority: string; version: number } | null;
  /** The issue's property `incident`, of which `declared` says what may be searched. */
  property: { severity?: number | string; owner?: { team: string }; nextDue?: string; words?: string } | null;
  /** Ids of components, of versions it is fixed in and of versions it affects. */
  components: number[];
  fixVersions: number[];
  affects: number[];
  changes: Change[];
};

export const projects = [
  { id: 10000, key: "PAY", name: "Payments" },
  { id: 10001, key: "WEB", name: "Website" },
];
export const accounts = [
  { id: "ada-id", email: "ada@example.com", name: "Ada Lovelace" },
  { id: "grace-id", email: "grace@example.com", name: "Grace Hopper" },
  { id: "tim-id", email: "tim@example.com", name: "Tim Berners-Lee" },
];
export const groups = [
  { name: "responders", members: ["ada-id", "grace-id"] },
  { name: "nobody", members: [] },
];
export const statuses = [
  { id: "1", name: "Open", category: "new" },
  { id: "3", name: "In Progress", category: "indeterminate" },
  { id: "5", name: "Resolved", category: "done" },
  { id: "6", name: "Closed", category: "done" },
];
export const named = {
  priorities: ["Highest", "High", "Medium", "Low", "Lowest"].map((name, index) => ({ id: String(index + 1), name })),
  resolutions: [
    { id: "10100", name: "Done" },
    { id: "10101", name: "Won't do" },
  ],
  types: [
    { id: "20", name: "Incident" },
    { id: "21", name: "Task" },
    { id: "22", name: "Sub-task" },
  ],
};
export const linkTypes = [
  { id: "1", name: "Blocks", inward: "is blocked by", outward: "blocks" },
  { id: "2", name: "Relates", inward: "relates to", outward: "relates to" },
];
export const fields = [
  { id: "customfield_10050", name: "Impact", module: { type: "string" } },
  {
    id: "customfield_10051",
    name: "Incident priority",
    module: {
      type: "object",
      schema: {
        properties: {
          priority: { type: "string", searchAlias: "Priority" },
          priorityId: { type: "string" },
          matrixVersion: { type: "number", searchAlias: "MatrixVersion" },
        },
      },
    },
  },
  { id: "customfield_10052", name: "Cost", module: { type: "number" } },
  { id: "customfield_10060", name: "Team", module: { type: "string" } },
  { id: "customfield_10061", name: "Team", module: { type: "string" } },
];
/** What an app's manifest declares of the property `incident`. */
export const declared = {
  key: "incident-property",
  propertyKey: "incident",
  entityType: "issue",
  values: [
    { path: "severity", type: "number", searchAlias: "incidentSeverity" },
    { path: "owner.team", type: "string", searchAlias: "owningTeam" },
    { path: "nextDue", type: "date", searchAlias: "nextDue" },
    { path: "words", type: "text", searchAlias: "driftWords" },
  ],
};
/** Type, the issue the link leads from, the issue it leads to. */
export const links: [string, number, number][] = [
  ["1", 1, 2],
  ["1", 1, 3],
  ["2", 4, 1],
];

/** An issue of a key, all else as most have it. */
export function anIssue(given: Partial<TestIssue> & { id: number; key: string }): TestIssue {
  return {
    project: given.key.startsWith("PAY") ? 10000 : 10001,
    type: "20",
    summary: `Issue ${given.key}`,
    description: null,
    status: "1",
    priority: "3",
    resolution: null,
    assignee: null,
    reporter: "tim-id",
    creator: "tim-id",
    created: NOW - given.id * DAY,
    updated: NOW - given.id * HOUR,
    resolved: null,
    due: null,
    labels: [],
    parent: null,
    comments: [],
    watchers: [],
    impact: null,
    cost: null,
    made: null,
    property: null,
    components: [],
    fixVersions: [],
    affects: [],
    changes: [],
    ...given,
  };
}

export const issues: TestIssue[] = [
  anIssue({
    id: 1,
    key: "PAY-1",
    summary: "Payments fail at checkout",
    description: "Card payments are declined.\nError code 502",
    priority: "1",
    status: "3",
    assignee: "ada-id",
    labels: ["outage", "Checkout"],
    comments: ["Looking into the gateway now"],
    watchers: ["ada-id", "tim-id"],
    impact: "High",
    cost: 1200,
    made: { priority: "Highest", version: 3 },
    property: { severity: 1, owner: { team: "Red" }, nextDue: "2026-11-13T09:00:00.000Z", words: "clocks ran apart" },
    changes: [
      { field: "status", from: "1", to: "3", by: "ada-id", at: at("2026-11-11T12:00:00Z") },
      { field: "priority", from: "3", to: "1", by: "grace-id", at: at("2026-11-11T13:00:00Z") },
      { field: "assignee", from: null, to: "ada-id", by: "ada-id", at: at("2026-11-11T12:00:00Z") },
    ],
  }),
  anIssue({
    id: 2,
    key: "PAY-2",
    creator: "grace-id",
    summary: "Refund payment is slow",
    description: "It takes 90 seconds",
    priority: "2",
    assignee: "grace-id",
    labels: ["outage"],
    impact: "high",
    cost: 10.5,
    made: { priority: "High", version: 2 },
    property: { severity: "high", owner: { team: "blue" }, nextDue: "2026-11-10T09:00:00.000Z" },
    due: "2026-11-12",
    watchers: ["grace-id"],
  }),
  anIssue({
    id: 3,
    key: "PAY-3",
    summary: "Élan invoices doubled (twice!)",
    status: "5",
    resolution: "10100",
    resolved: at("2026-11-10T22:30:00Z"),
    priority: "4",
    assignee: "ada-id",
    reporter: "ada-id",
    impact: "Low",
    cost: 0,
    made: { priority: "Low", version: 3 },
    due: "2026-11-10",
    comments: ["Fixed in release 12", "Thanks, works"],
    changes: [
      { field: "status", from: "1", to: "3", by: "grace-id", at: at("2026-11-09T12:00:00Z") },
      { field: "status", from: "3", to: "1", by: "grace-id", at: at("2026-11-10T09:00:00Z") },
      { field: "status", from: "1", to: "5", by: "ada-id", at: at("2026-11-10T22:30:00Z") },
      { field: "resolution", from: null, to: "10100", by: "ada-id", at: at("2026-11-10T22:30:00Z") },
    ],
  }),
  anIssue({ id: 4, key: "PAY-4", type: "21", summary: "Write the follow-up of PAY-1", priority: null, reporter: null, due: "2026-12-01" }),
  anIssue({
    id: 5,
    key: "PAY-5",
    type: "22",
    summary: "Call the bank",
    parent: 4,
    created: at("2026-11-01T00:00:00+01:00"),
    impact: "Medium",
  }),
  anIssue({
    id: 6,
    key: "PAY-10",
    summary: "checkout page down",
    status: "6",
    resolution: "10101",
    resolved: at("2026-10-31T23:30:00Z"),
    created: at("2026-10-25T00:30:00Z"),
  }),
  anIssue({
    id: 7,
    key: "WEB-1",
    type: "21",
    summary: "Pay-per-view banner",
    description: "the banner says pay",
    assignee: "tim-id",
    labels: ["banner"],
  }),
  anIssue({ id: 8, key: "WEB-2", type: "21", summary: "Broken link", priority: "5", created: at("2025-12-31T23:30:00Z"), parent: 7 }),
];
