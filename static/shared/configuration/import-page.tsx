import { useState } from "react";
import type { ImportedView } from "../../../src/contract/ui/configuration";
import { download } from "../download";
import { useAction } from "../use-action";
import { ImportView } from "./import-view";
import { ownVersions } from "./own-version";
import type { HeldConfiguration } from "./use-configuration";

const TYPES = { yaml: "application/yaml", json: "application/json" };

/** Import and export of the scope's documents. */
export function ImportPage({ held: { invoke, hold } }: { held: Pick<HeldConfiguration, "invoke" | "hold"> }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<ImportedView | null>(null);
  const { isBusy, refusal, run } = useAction();

  function write(written: string) {
    setText(written);
    setFound(null);
  }

  async function put(isDryRun: boolean, reason: string) {
    const previewed = found && found.kind !== "invalid" ? ownVersions(found.configuration) : {};
    const answer = await run(() => invoke("importConfiguration", { text, isDryRun, reason, previewed }));
    if (!answer) return;
    setFound(answer);
    if (answer.kind === "changed") hold(answer.configuration);
  }

  return (
    <ImportView
      text={text}
      found={found}
      isBusy={isBusy}
      refusal={refusal}
      onText={write}
      onFile={(file) => void file.text().then(write)}
      onLook={() => void put(true, "")}
      onImport={(reason) => put(false, reason)}
      onExport={(format) =>
        void run(() => invoke("exportConfiguration", { format })).then((file) => file && download(file.fileName, file.text, TYPES[format]))
      }
    />
  );
}
