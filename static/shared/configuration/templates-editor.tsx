import type { Template } from "../../../src/core/configuration/documents";
import type { Level, MatrixDocument } from "../../../src/core/priority/matrix";
import { SelectField } from "../select-field";
import { TextField } from "../text-field";
import { ListEditor } from "./list-editor";

type Props = {
  readonly templates: readonly Template[];
  /** Whose levels a template begins with. */
  readonly matrix: Pick<MatrixDocument, "impact" | "urgency">;
  readonly isReadOnly: boolean;
  readonly onChange: (templates: readonly Template[]) => void;
};

/** What incidents of a kind begin with. */
export function TemplatesEditor({ templates, matrix, isReadOnly, onChange }: Props) {
  return (
    <ListEditor
      noun="template"
      members={templates}
      isReadOnly={isReadOnly}
      onNew={(id) => ({ id, name: "", summary: "", description: "", impactId: null, urgencyId: null })}
      onChange={onChange}
      rest={(template, change) => (
        <>
          <TextField
            label="Summary"
            value={template.summary}
            longest={255}
            isDisabled={isReadOnly}
            onChange={(summary) => change({ summary })}
          />
          <SelectField
            label="Impact"
            value={template.impactId ?? ""}
            options={levelOptions(matrix.impact)}
            isDisabled={isReadOnly}
            onChange={(id) => change({ impactId: id === "" ? null : id })}
          />
          <SelectField
            label="Urgency"
            value={template.urgencyId ?? ""}
            options={levelOptions(matrix.urgency)}
            isDisabled={isReadOnly}
            onChange={(id) => change({ urgencyId: id === "" ? null : id })}
          />
          <TextField
            label="Description"
            lines={3}
            value={template.description}
            longest={10_000}
            isDisabled={isReadOnly}
            onChange={(description) => change({ description })}
          />
        </>
      )}
    />
  );
}

function levelOptions(levels: readonly Level[]): readonly { value: string; name: string }[] {
  return [{ value: "", name: "Left open" }, ...levels.map(({ id, name }) => ({ value: id, name }))];
}
