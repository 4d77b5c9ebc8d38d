import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { ForgeModule } from "../data/forge-modules";
import type { Field } from "../data/jira-shapes";
import { AppFrame } from "../frame/app-frame";
import { saveConfiguration, type ContextConfiguration } from "./field-types";
import styles from "./fields.module.css";

type FieldContextProps = {
  readonly module: ForgeModule;
  readonly field: Field;
  readonly context: ContextConfiguration;
  readonly onSaved: () => void;
};

/** One context of a field, with what the app keeps for it; the app's own page changes that. */
export function FieldContext({ module, field, context, onSaved }: FieldContextProps) {
  const [isOpen, setOpen] = useState(false);
  const { id: configurationId, fieldContextId, configuration, schema, contextName } = context;

  async function save(submitted: unknown): Promise<void> {
    await saveConfiguration(field.id, configurationId, submitted);
    setOpen(false);
    onSaved();
  }

  return (
    <div className={styles["context"]} data-testid={`context-${fieldContextId}`}>
      <div className={styles["contextLine"]}>
        <span>{contextName}</span>
        <code>{configuration === undefined ? "not configured" : JSON.stringify(configuration)}</code>
        {module.configAddress !== undefined && !isOpen && (
          <Button spacing="compact" onClick={() => setOpen(true)}>
            Configure
          </Button>
        )}
      </div>
      {module.configAddress !== undefined && isOpen && (
        <AppFrame
          title={`${field.name}: ${contextName}`}
          address={module.configAddress}
          place={{
            moduleKey: module.key,
            location: {},
            extension: {
              fieldId: field.id,
              fieldType: module.ari,
              configurationId,
              fieldContextId,
              configuration: configuration ?? null,
              schema: schema ?? null,
            },
          }}
          onSubmit={save}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
