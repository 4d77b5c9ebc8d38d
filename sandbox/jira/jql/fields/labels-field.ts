import type { JqlField } from "../field";
import { rowPresence } from "../membership";
import { choiceField } from "./choice-field";

/** Labels: any word will do, one that nobody uses finds nothing. */
export const labelsField: JqlField = choiceField({
  dataType: "label",
  presence: rowPresence("json_each(issue.labels) AS label WHERE label.value IS NOT NULL", "label.value COLLATE NOCASE"),
  find: (text) => [text],
  order: { by: ["(SELECT min(label.value COLLATE NOCASE) FROM json_each(issue.labels) AS label) COLLATE NOCASE"], direction: "ASC" },
});
