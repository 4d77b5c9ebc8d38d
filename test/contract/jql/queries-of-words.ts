import type { TestIssue } from "./jql-issues";
import { has, hasAnywhere, hasPhrase, type ScannedQuery, wordsOf } from "./plain-scan";

const label = (issue: TestIssue, name: string): boolean => issue.labels.some((one) => one.toLowerCase() === name);

/** Queries that search words, and labels. */
export const queriesOfWords: readonly ScannedQuery[] = [
  ["summary ~ checkout", (issue) => has(issue.summary, "checkout")],
  ["summary ~ 'checkout payments'", (issue) => has(issue.summary, "checkout", "payments")],
  ["summary ~ pay", (issue) => has(issue.summary, "pay")],
  ["summary ~ 'pay*'", (issue) => wordsOf(issue.summary).some((word) => word.startsWith("pay"))],
  ["summary ~ 'P?y'", (issue) => wordsOf(issue.summary).some((word) => /^p.y$/.test(word))],
  ['summary ~ "\\"fail at\\""', (issue) => hasPhrase(issue.summary, "fail at")],
  ['summary ~ "\\"at fail\\""', (issue) => hasPhrase(issue.summary, "at fail")],
  ['summary ~ "\\"payment gateway\\""', (issue) => hasPhrase(issue.summary, "payment gateway")],
  ["summary ~ twice", (issue) => has(issue.summary, "twice")],
  ["summary ~ élan", (issue) => has(issue.summary, "élan")],
  ["summary !~ checkout", (issue) => !has(issue.summary, "checkout")],
  ["description ~ 'banner says'", (issue) => has(issue.description, "banner", "says")],
  ["description ~ 'declined error'", (issue) => has(issue.description, "declined", "error")],
  ["description !~ banner", (issue) => issue.description !== null && !has(issue.description, "banner")],
  ["description is EMPTY", (issue) => issue.description === null],
  ["comment ~ fixed", (issue) => issue.comments.some((comment) => has(comment, "fixed"))],
  ["comment ~ 'refund slow'", (issue) => issue.comments.some((comment) => has(comment, "refund", "slow"))],
  ["comment !~ gateway", (issue) => !issue.comments.some((comment) => has(comment, "gateway"))],
  ["text ~ medium", (issue) => hasAnywhere(issue, "medium")],
  ["text ~ gateway", (issue) => hasAnywhere(issue, "gateway")],
  ["text ~ 502", (issue) => hasAnywhere(issue, "502")],
  ["labels = OUTAGE", (issue) => label(issue, "outage")],
  ["labels in (banner, checkout)", (issue) => label(issue, "banner") || label(issue, "checkout")],
  ["labels not in (night, banner)", (issue) => issue.labels.length > 0 && !label(issue, "night") && !label(issue, "banner")],
  ["labels != outage", (issue) => issue.labels.length > 0 && !label(issue, "outage")],
  ["labels is EMPTY", (issue) => issue.labels.length === 0],
  ["labels = unheard-of", () => false],
];
