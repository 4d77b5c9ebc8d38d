/** The components and versions of the projects in `jql-issues`. */
export const components = [
  { id: 700, project: 10000, name: "Gateway", lead: "ada-id" },
  { id: 701, project: 10000, name: "Ledger", lead: null },
  { id: 702, project: 10001, name: "gateway", lead: "tim-id" },
];
export const versions = [
  { id: 800, project: 10000, name: "1.0", released: true, archived: false },
  { id: 801, project: 10000, name: "1.1", released: true, archived: false },
  { id: 802, project: 10000, name: "2.0", released: false, archived: false },
  { id: 803, project: 10001, name: "2.0", released: false, archived: false },
  { id: 804, project: 10000, name: "0.9", released: true, archived: true },
];
