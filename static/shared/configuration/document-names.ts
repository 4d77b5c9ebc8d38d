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
};
