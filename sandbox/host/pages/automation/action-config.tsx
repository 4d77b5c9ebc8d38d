import { useState } from "react";
import type { ForgeModule } from "../data/forge-modules";
import { AppFrame } from "../frame/app-frame";
import styles from "./automation.module.css";

export type StoredInputs = Readonly<Record<string, unknown>>;

const keptUnder = (actionKey: string): string => `action-config ${actionKey}`;

/** What the app's own page for an action last submitted, in this browser; nothing at first. */
export function storedInputs(actionKey: string): StoredInputs {
  return JSON.parse(localStorage.getItem(keptUnder(actionKey)) ?? "{}") as StoredInputs;
}

type ActionConfigProps = {
  readonly action: ForgeModule;
  readonly address: string;
  readonly inputs: StoredInputs;
  readonly onSubmit: (inputs: StoredInputs) => void;
};

/** The app's page on which a rule's author configures the action; each time it submits, that is the draft from then on. */
export function ActionConfig({ action, address, inputs, onSubmit }: ActionConfigProps) {
  // The page is told once what was stored: its own submit must not load it anew.
  const [atFirst] = useState(inputs);

  function keep(submitted: unknown): void {
    localStorage.setItem(keptUnder(action.key), JSON.stringify(submitted ?? {}));
    onSubmit((submitted ?? {}) as StoredInputs);
  }

  return (
    <div data-testid={`config-${action.key}`}>
      <AppFrame
        title={action.title}
        address={address}
        place={{ moduleKey: action.key, location: {}, extension: { data: { inputs: atFirst }, errors: { invalidInputs: {} } } }}
        onSubmit={keep}
      />
      <p className={styles["quiet"]}>
        Configured: <code>{JSON.stringify(inputs)}</code>
      </p>
    </div>
  );
}
