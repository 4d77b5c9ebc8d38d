import type { ImportedView } from "../../../src/contract/ui/configuration";
import type { RefusalView } from "../../../src/contract/ui/answer";
import { Button } from "../button";
import { Notice } from "../notice";
import { TextField } from "../text-field";
import { Differences } from "./differences";
import styles from "./document-frame.module.css";
import { DOCUMENT_NAMES } from "./document-names";
import { ProblemList } from "./problem-list";
import { SaveWithReason } from "./save-with-reason";

export type ImportViewProps = {
  readonly text: string;
  /** What the file would change, or changed; null while nobody has looked. */
  readonly found: ImportedView | null;
  readonly isBusy: boolean;
  readonly refusal: RefusalView | null;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onLook: () => void;
  readonly onImport: (reason: string) => Promise<unknown>;
  readonly onExport: (format: "yaml" | "json") => void;
};

/** Carries the documents away as one file, and brings one back: first what it would change, then the change. */
export function ImportView({ text, found, isBusy, refusal, onText, onFile, onLook, onImport, onExport }: ImportViewProps) {
  return (
    <div className={styles["page"]} aria-busy={isBusy} data-testid="import-and-export">
      <section className={styles["head"]}>
        <h2 className={styles["name"]}>Export</h2>
        <p className={styles["origin"]}>Everything configured here, as one file that people can read and that can be imported again.</p>
        <div className={styles["actions"]}>
          <Button onClick={() => onExport("yaml")} disabled={isBusy} data-testid="export-yaml">
            Download YAML
          </Button>
          <Button onClick={() => onExport("json")} disabled={isBusy} data-testid="export-json">
            Download JSON
          </Button>
        </div>
      </section>
      <section className={styles["page"]}>
        <h2 className={styles["name"]}>Import</h2>
        <label className={styles["file"]}>
          A file
          <input
            type="file"
            accept=".yaml,.yml,.json"
            disabled={isBusy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onFile(file);
              target.value = "";
            }}
            data-testid="import-file"
          />
        </label>
        <TextField
          label="Or its text"
          lines={10}
          isMonospaced
          longest={300_000}
          value={text}
          onChange={onText}
          isDisabled={isBusy}
          testId="import-text"
        />
        <div className={styles["actions"]}>
          <Button
            appearance={found?.kind === "would-change" ? "default" : "primary"}
            onClick={onLook}
            disabled={isBusy || text.trim() === ""}
            data-testid="look"
          >
            See what it would change
          </Button>
        </div>
        {refusal && (
          <Notice tone="warning" isAlert>
            {refusal.message}
          </Notice>
        )}
        {found?.kind === "invalid" && <ProblemList problems={found.problems} />}
        {found && found.kind !== "invalid" && <Changes found={found} />}
        {found?.kind === "would-change" && found.changes.length > 0 && (
          <SaveWithReason label="Import" isBusy={isBusy} onSave={onImport} onDiscard={() => onText("")} />
        )}
      </section>
    </div>
  );
}

function Changes({ found: { kind, changes } }: { found: Exclude<ImportedView, { kind: "invalid" }> }) {
  if (changes.length === 0) return <Notice tone="information">The file says what is here already: there is nothing to import.</Notice>;
  return (
    <section className={styles["head"]} data-testid="import-changes">
      <Notice tone="information">{kind === "changed" ? "Imported. This changed:" : "Nothing is imported yet. This would change:"}</Notice>
      {changes.map((change) => (
        <div key={change.kind}>
          <h3 className={styles["part"]}>{DOCUMENT_NAMES[change.kind]}</h3>
          <Differences differences={change.differences} />
        </div>
      ))}
    </section>
  );
}
