import { type AnyNode, type Expression } from "acorn";
import { evaluateExpression } from "../expression/evaluate-expression";
import { ExpressionError } from "../expression/expression-error";
import { parseExpression } from "../expression/parse-expression";
import { findAccount } from "../store/accounts";
import { fieldValuesOf } from "../store/issues";
import { findIssueType, findPriority, findResolution, findStatus } from "../store/vocabulary";
import { issueAfter, type WorkflowStep } from "./workflow-step";

const NAMES: ReadonlySet<string> = new Set(["issue", "user", "transition", "config"]);
const ISSUE_MEMBERS: ReadonlySet<string> = new Set([
  "id",
  "key",
  "summary",
  "status",
  "issueType",
  "priority",
  "resolution",
  "assignee",
  "reporter",
  "creator",
  "labels",
  "project",
]);

/** What an expression of a workflow rule asks for that this Jira does not know, in a sentence; null when it can be evaluated. */
export function flawOfExpression(source: string): string | null {
  try {
    return unknownName(parseExpression(source), new Set());
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

/** Gives an expression's value for somebody about to take a step, the issue as the step will leave its fields. */
export function evaluateFor(step: WorkflowStep, source: string, config: unknown): ReturnType<typeof evaluateExpression> {
  const flaw = flawOfExpression(source);
  if (flaw !== null) return { ok: false, error: flaw };
  const { site, caller, on, transition } = step;
  const person = (accountId: string | null): unknown => {
    const account = findAccount(site, accountId);
    return account && { accountId: account.account_id, displayName: account.display_name };
  };
  const named = (row: { id: string; name: string } | null): unknown => row && { id: Number(row.id), name: row.name };
  const issue = issueAfter(step);
  const changed = step.changes.flatMap(({ fieldId, value }) => (value === undefined ? [] : [[fieldId, value?.json ?? "null"] as const]));
  const values = [...[...fieldValuesOf(site, issue.id)].map(([id, { value }]) => [id, value] as const), ...changed];
  return evaluateExpression(source, {
    issue: {
      ...Object.fromEntries(values.map(([id, json]) => [id, JSON.parse(json) as unknown])),
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      status: named(findStatus(site, issue.status_id)),
      issueType: named(findIssueType(site, issue.issue_type_id)),
      priority: named(findPriority(site, issue.priority_id)),
      resolution: named(findResolution(site, issue.resolution_id)),
      assignee: person(issue.assignee_id),
      reporter: person(issue.reporter_id),
      creator: person(issue.creator_id),
      labels: JSON.parse(issue.labels) as unknown,
      project: { id: on.project.id, key: on.project.key, name: on.project.name },
    },
    user: person(caller.accountId),
    transition: {
      id: Number(transition.id),
      name: transition.name,
      from: named(findStatus(site, on.issue.status_id)),
      to: named(findStatus(site, transition.to_status_id)),
    },
    config,
  });
}

/** The language gives null for what a map has not; so what an issue has not here is named before anything runs. */
function unknownName(node: AnyNode, bound: ReadonlySet<string>): string | null {
  if (node.type === "Identifier") return NAMES.has(node.name) || bound.has(node.name) ? null : notKnown(node.name);
  if (node.type === "MemberExpression") return unknownMember(node, bound) ?? unknownName(node.object, bound);
  if (node.type === "Property") return unknownName(node.value, bound);
  if (node.type === "ArrowFunctionExpression") {
    const own = node.params.flatMap((parameter) => (parameter.type === "Identifier" ? [parameter.name] : []));
    return unknownName(node.body, new Set([...bound, ...own]));
  }
  const parts = Object.values(node).flat() as unknown[];
  for (const part of parts) {
    const flaw = isNode(part) ? unknownName(part, bound) : null;
    if (flaw !== null) return flaw;
  }
  return null;
}

function unknownMember(node: AnyNode & { type: "MemberExpression" }, bound: ReadonlySet<string>): string | null {
  if (node.computed) return unknownName(node.property, bound) ?? unknownKey(node.object as Expression, node.property);
  if (node.property.type !== "Identifier" || !isIssue(node.object as Expression, bound)) return null;
  return isKnownMember(node.property.name) ? null : notKnown(`issue.${node.property.name}`);
}

function unknownKey(object: Expression, property: AnyNode): string | null {
  if (!isIssue(object, new Set())) return null;
  const key = property.type === "Literal" ? String(property.value) : "…";
  return isKnownMember(key) ? null : notKnown(`issue[${key}]`);
}

function isIssue(node: Expression, bound: ReadonlySet<string>): boolean {
  return node.type === "Identifier" && node.name === "issue" && !bound.has("issue");
}

function isKnownMember(name: string): boolean {
  return ISSUE_MEMBERS.has(name) || /^customfield_\d+$/.test(name);
}

function notKnown(name: string): string {
  return `Jira expressions: '${name}' is not emulated in workflow rules`;
}

function isNode(part: unknown): part is AnyNode {
  return typeof part === "object" && part !== null && typeof (part as { type?: unknown }).type === "string";
}
