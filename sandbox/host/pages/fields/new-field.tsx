import Button from "@atlaskit/button/new";
import { useState, type FormEvent } from "react";
import { FormRow } from "../create/form-row";
import type { ForgeModule } from "../data/forge-modules";
import { createField } from "./field-types";
import styles from "./fields.module.css";

/** A name, and a field of the type is made. */
export function NewField({ module, onMade }: { readonly module: ForgeModule; readonly onMade: () => void }) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      await createField(name, module.ari);
      setName("");
      setProblem(undefined);
      onMade();
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <form className={styles["newField"]} onSubmit={(event) => void make(event)}>
      <FormRow label={`Name of a new field of type ${module.title}`} fieldId={`new-${module.key}`} error={problem}>
        {(props) => <input {...props} value={name} maxLength={255} onChange={(event) => setName(event.target.value)} />}
      </FormRow>
      <Button type="submit" appearance="primary">
        Create field
      </Button>
    </form>
  );
}
