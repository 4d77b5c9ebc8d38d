import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { aDocument, CHOICES } from "../../gallery/a-configuration";
import { REFUSAL } from "../../gallery/incident-states";
import { ImportView, type ImportViewProps } from "./import-view";

const TEXT = "format: incident-desk-configuration/1\ncategories:\n  - id: network\n    name: Network\n";
const CONFIGURATION: ConfigurationView = {
  scope: "site",
  priorities: CHOICES,
  documents: {
    matrix: aDocument("matrix"),
    services: aDocument("services"),
    categories: aDocument("categories"),
    stages: aDocument("stages"),
    workTypes: aDocument("workTypes"),
    rules: aDocument("rules"),
    templates: aDocument("templates"),
    policies: aDocument("policies"),
    schedules: aDocument("schedules"),
    calendars: aDocument("calendars"),
    goals: aDocument("goals"),
  },
};
const CHANGES = [
  { kind: "categories" as const, differences: [{ what: "Category Network", from: null, to: "Network" }] },
  { kind: "matrix" as const, differences: [{ what: "Low impact × Low urgency", from: "Lowest", to: "Low" }] },
];

function drawn(over: Partial<ImportViewProps> = {}) {
  const nothing = () => undefined;
  const idle = { text: TEXT, found: null, isBusy: false, refusal: null };
  const handlers = { onText: nothing, onFile: nothing, onLook: nothing, onImport: () => Promise.resolve(), onExport: nothing };
  return () => <ImportView {...idle} {...handlers} {...over} />;
}

export const Empty = drawn({ text: "" });
export const Written = drawn();
export const Busy = drawn({ isBusy: true });
export const WouldChange = drawn({ found: { kind: "would-change", changes: CHANGES, configuration: CONFIGURATION } });
export const Changed = drawn({ found: { kind: "changed", changes: CHANGES, configuration: CONFIGURATION } });
export const NothingNew = drawn({ found: { kind: "would-change", changes: [], configuration: CONFIGURATION } });
export const Problems = drawn({
  found: {
    kind: "invalid",
    problems: [
      { line: 3, column: 9, path: "categories.0.id", message: "the id network is there twice" },
      { line: null, column: null, path: "", message: "the file begins with format: incident-desk-configuration/1" },
      {
        line: 12,
        column: 1,
        path: "matrix.cells.unternehmensweite-beeintraechtigung.low",
        message: "the site has no priority called Sofort",
      },
    ],
  },
});
export const Failed = drawn({ refusal: REFUSAL });
