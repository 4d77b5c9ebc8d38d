import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { Notice } from "../notice";
import { EditableGrid } from "./editable-grid";
import { LevelList } from "./level-list";
import { withCell } from "./matrix-draft";
import { TierRuleEditor } from "./tier-rule-editor";

type Props = {
  readonly matrix: MatrixDocument;
  readonly stored: MatrixDocument;
  readonly priorities: ConfigurationView["priorities"];
  readonly isReadOnly: boolean;
  readonly onChange: (matrix: MatrixDocument) => void;
};

/** The priority matrix whole: its grid, its levels, and its rule for critical services. */
export function MatrixEditor({ matrix, stored, priorities, isReadOnly, onChange }: Props) {
  const used = new Set(Object.values(matrix.cells).flatMap((row) => Object.values(row)));
  const missing = priorities.filter(({ id, isInScheme }) => used.has(id) && !isInScheme).map(({ name }) => name);
  return (
    <>
      <EditableGrid
        matrix={matrix}
        stored={stored}
        priorities={priorities}
        isReadOnly={isReadOnly}
        onPick={(impactId, urgencyId, priorityId) => onChange(withCell(matrix, impactId, urgencyId, priorityId))}
      />
      {missing.length > 0 && (
        <Notice tone="warning">
          This project’s priority scheme lacks {missing.join(", ")}: Jira will refuse {missing.length === 1 ? "it" : "them"} here until the
          scheme has {missing.length === 1 ? "it" : "them"}.
        </Notice>
      )}
      <TierRuleEditor rule={matrix.tierRule} isReadOnly={isReadOnly} onChange={(tierRule) => onChange({ ...matrix, tierRule })} />
      <LevelList input="impact" matrix={matrix} isReadOnly={isReadOnly} onChange={onChange} />
      <LevelList input="urgency" matrix={matrix} isReadOnly={isReadOnly} onChange={onChange} />
    </>
  );
}
