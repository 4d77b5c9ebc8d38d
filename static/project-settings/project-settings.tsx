import { makeInvoke, router } from "@forge/bridge";
import type { ConfigurationCalls } from "../../src/contract/ui/configuration";
import type { MatrixReplayCalls } from "../../src/contract/ui/matrix-replay";
import { ImportPage } from "../shared/configuration/import-page";
import { MatrixPage } from "../shared/configuration/matrix-page";
import { useConfiguration } from "../shared/configuration/use-configuration";
import type { Context } from "../shared/mount-surface";
import { OpenPage } from "../shared/open-page";
import { PageShell } from "../shared/page-shell";
import { useAddress } from "../shared/use-address";
import { usePageViewer } from "../shared/use-page-viewer";
import { ViewerProvider } from "../shared/viewer";

const invoke = makeInvoke<ConfigurationCalls>();
const invokeReplay = makeInvoke<Pick<MatrixReplayCalls, "replayMatrix">>();
const openPage = (path: string) => void router.open(path);

/** A project’s settings. */
export function ProjectSettings({ context }: { context: Context }) {
  const { viewer, onSeen } = usePageViewer(context);
  const configuration = useConfiguration(invoke, onSeen);
  const address = useAddress();
  return (
    <ViewerProvider value={viewer}>
      <OpenPage.Provider value={openPage}>
        <PageShell
          label="Incident desk"
          address={address}
          places={[
            { id: "matrix", name: "Matrix", panel: <MatrixPage held={configuration} invokeReplay={invokeReplay} /> },
            { id: "import", name: "Import and export", panel: <ImportPage held={configuration} /> },
          ]}
        />
      </OpenPage.Provider>
    </ViewerProvider>
  );
}
