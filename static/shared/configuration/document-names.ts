import type { DocumentKind } from "../../../src/core/configuration/documents";

/** What people call each document. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  matrix: "Priority matrix",
  services: "Services",
  categories: "Categories",
  stages: "Stages",
  workTypes: "Work types",
  rules: "Rules",
  templates: "Templates",
  policies: "Escalation policies",
  schedules: "On-call schedules",
  calendars: "Calendars",
  goals: "Goals",
};

/** What each document is for, in a sentence or two. */
export const DOCUMENT_HINTS: Readonly<Record<DocumentKind, string>> = {
  matrix: "The priority of an incident is what its impact and its urgency make here. Each cell is a choice.",
  services:
    "What the business runs. Incidents with one of a service’s components are that service’s; a critical tier can raise their priority.",
  categories: "Kinds of trouble, to sort incidents by.",
  stages: "How far an incident has come in each of Jira’s statuses. One that is left open follows its category.",
  workTypes: "Which of Jira’s work types are incidents, problems and follow-ups.",
  rules: "What becomes of a priority that a person sets, and who may do so.",
  templates: "What incidents of a kind begin with.",
  schedules: "Who is on call, when, and who stands in for whom.",
  calendars: "The hours of the week that count towards goals, and the days that do not.",
  goals: "How soon somebody has to respond to an incident, and how soon it has to be resolved.",
  policies: "Who is called, and when, while nobody takes an incident.",
};
