import { NOW, type TestIssue } from "./jql-issues";
import { has, leadsFrom, leadsTo, scanned, type ScannedQuery } from "./plain-scan";

const impact = (issue: TestIssue): string | undefined => issue.impact?.toLowerCase();
const linkedTo = (id: number): number[] => ["1", "2"].flatMap((type) => [...leadsTo(type, id), ...leadsFrom(type, id)]);
const severity = ({ property }: TestIssue): number | null => (typeof property?.severity === "number" ? property.severity : null);
const team = ({ property }: TestIssue): string | undefined => property?.owner?.team.toLowerCase();
const nextDue = ({ property }: TestIssue): number | null => (property?.nextDue === undefined ? null : Date.parse(property.nextDue));
const driftWords = ({ property }: TestIssue): string | null => property?.words ?? null;

/** Queries about other issues, an app's custom fields and the properties it declares. */
export const queriesOfRelations: readonly ScannedQuery[] = [
  ["parent = PAY-4", (issue) => issue.parent === 4],
  ["parent in (4, WEB-1)", (issue) => issue.parent === 4 || issue.parent === 7],
  ["parent is EMPTY", (issue) => issue.parent === null],
  ["issue in linkedIssues(PAY-1)", (issue) => linkedTo(1).includes(issue.id)],
  ["issue in linkedIssues(PAY-1, blocks)", (issue) => leadsTo("1", 1).includes(issue.id)],
  ["issue in linkedIssues(PAY-2, 'is blocked by')", (issue) => leadsFrom("1", 2).includes(issue.id)],
  ["issue not in linkedIssues(PAY-1, blocks)", (issue) => !leadsTo("1", 1).includes(issue.id)],
  ["key in (PAY-4, linkedIssues(PAY-2))", (issue) => issue.id === 4 || linkedTo(2).includes(issue.id)],
  ["issue in watchedIssues()", (issue) => issue.watchers.includes("ada-id")],
  ["issueLinkType = blocks", (issue) => leadsTo("1", issue.id).length > 0],
  ["issueLinkType = 'is blocked by'", (issue) => leadsFrom("1", issue.id).length > 0],
  ["issueLinkType = 'relates to'", (issue) => [...leadsTo("2", issue.id), ...leadsFrom("2", issue.id)].length > 0],
  ["issueLinkType is EMPTY", (issue) => scanned.links.every(([, from, to]) => from !== issue.id && to !== issue.id)],
  ["Impact = High", (issue) => impact(issue) === "high"],
  ["cf[10050] = High", (issue) => impact(issue) === "high"],
  ["customfield_10050 in (Low, Medium)", (issue) => ["low", "medium"].includes(impact(issue) ?? "")],
  ["impact != High", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ["impact not in (High, EMPTY)", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ["impact is EMPTY", (issue) => issue.impact === null],
  ["impact ~ 'hi*'", (issue) => impact(issue) === "high"],
  ["impact !~ high", (issue) => issue.impact !== null && impact(issue) !== "high"],
  ['"Incident priority" ~ highest', (issue) => issue.made?.priority === "Highest"],
  ['"Incident priority" is not EMPTY', (issue) => issue.made !== null],
  ['"Incident priority.Priority" = High', (issue) => issue.made?.priority === "High"],
  ['"Incident priority.Priority" in (High, Low)', (issue) => ["High", "Low"].includes(issue.made?.priority ?? "")],
  ['"cf[10051].priority" != High', (issue) => issue.made !== null && issue.made.priority !== "High"],
  ['"Incident priority.MatrixVersion" >= 3', (issue) => (issue.made?.version ?? 0) >= 3],
  ['"Incident priority.MatrixVersion" = 2', (issue) => issue.made?.version === 2],
  ["Cost > 10", (issue) => (issue.cost ?? 0) > 10],
  ["Cost = 10.5", (issue) => issue.cost === 10.5],
  ["Cost in (0, 1200)", (issue) => issue.cost === 0 || issue.cost === 1200],
  ["not Cost > 10", (issue) => issue.cost !== null && issue.cost <= 10],
  ["cf[10060] is EMPTY", () => true],
  ["issue.property[incident].severity >= 3", (issue) => (severity(issue) ?? 0) >= 3],
  ["incidentSeverity = 1", (issue) => severity(issue) === 1],
  ["incidentSeverity is EMPTY", (issue) => severity(issue) === null],
  ["owningTeam = RED", (issue) => team(issue) === "red"],
  ["owningTeam not in (Red)", (issue) => team(issue) !== undefined && team(issue) !== "red"],
  ["nextDue < now()", (issue) => (nextDue(issue) ?? Infinity) < NOW],
  ["nextDue >= now() AND incidentSeverity <= 2", (issue) => (nextDue(issue) ?? 0) >= NOW && (severity(issue) ?? 9) <= 2],
  ["driftWords ~ 'apart'", (issue) => has(driftWords(issue), "apart")],
  ["driftWords !~ gateway", (issue) => driftWords(issue) !== null && !has(driftWords(issue), "gateway")],
];
