import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import { useState, type FormEvent } from "react";
import { FormRow } from "../create/form-row";
import type { ForgeModule } from "../data/forge-modules";
import { ActionConfig, storedInputs } from "./action-config";
import { runAction, typedInputs, type ActionInput, type Outcome } from "./run-action";
import styles from "./automation.module.css";

/** An action with its inputs, the issue a rule would have at hand, and what the last run came to. */
export function ActionForm({ action }: { readonly action: ForgeModule }) {
  const inputs = (action.definition["inputs"] ?? {}) as Readonly<Record<string, ActionInput>>;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [issueKey, setIssueKey] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [configured, setConfigured] = useState(() => storedInputs(action.key));
  const [isRunning, setRunning] = useState(false);

  async function run(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRunning(true);
    const given = action.configAddress === undefined ? typedInputs(inputs, typed) : configured;
    setOutcome(await runAction(action.key, issueKey.trim().toUpperCase(), given));
    setRunning(false);
  }

  return (
    <section className={styles["action"]} aria-labelledby={`action-${action.key}`} data-testid={`action-${action.key}`}>
      <h2 id={`action-${action.key}`}>{action.title}</h2>
      <p className={styles["quiet"]}>{String(action.definition["description"] ?? "")}</p>
      <form className={styles["form"]} onSubmit={(event) => void run(event)}>
        <FormRow label="Work item the rule runs for" fieldId="issue">
          {(props) => (
            <input
              {...props}
              value={issueKey}
              placeholder="KEY-1, or empty for none"
              onChange={(event) => setIssueKey(event.target.value)}
            />
          )}
        </FormRow>
        {action.configAddress !== undefined && (
          <ActionConfig action={action} address={action.configAddress} inputs={configured} onSubmit={setConfigured} />
        )}
        {Object.entries(action.configAddress === undefined ? inputs : {}).map(([name, input]) => (
          <InputRow
            key={name}
            name={name}
            input={input}
            value={typed[name] ?? ""}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <div className={styles["run"]}>
          <Button type="submit" appearance="primary" isLoading={isRunning} testId={`run-${action.key}`}>
            Run
          </Button>
        </div>
      </form>
      {outcome && <OutcomeView outcome={outcome} />}
    </section>
  );
}

type InputRowProps = {
  readonly name: string;
  readonly input: ActionInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function InputRow({ name, input, value, onChange }: InputRowProps) {
  const label = typeof input.title === "string" ? input.title : name;
  return (
    <FormRow label={label} fieldId={name} isRequired={input.required ?? false}>
      {(props) =>
        input.type === "boolean" ? (
          <select {...props} value={value || "false"} onChange={(event) => onChange(event.target.value)}>
            <option value="false">No</option>
            <option value="true">Yes</option>
          </select>
        ) : (
          <input
            {...props}
            type={input.type === "string" ? "text" : "number"}
            step={input.type === "integer" ? 1 : "any"}
            required={input.required ?? false}
            value={value}
            title={typeof input.description === "string" ? input.description : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormRow>
  );
}

function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === "outputs") {
    return (
      <div role="status">
        <SectionMessage appearance="success" title="The rule goes on with these outputs">
          <pre className={styles["outputs"]} data-testid="outputs">
            {JSON.stringify(outcome.outputs ?? null, null, 2)}
          </pre>
        </SectionMessage>
      </div>
    );
  }
  const messages = outcome.kind === "refused" ? outcome.messages : [outcome.message];
  return (
    <div role="alert" data-testid="action-errors">
      <SectionMessage appearance="error" title={outcome.kind === "refused" ? "The app stops the rule" : "The action failed"}>
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </SectionMessage>
    </div>
  );
}
