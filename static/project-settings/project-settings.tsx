import { makeInvoke } from "@forge/bridge";
import type { ConfigurationCalls } from "../../src/contract/ui/configuration";
import { MatrixPage } from "../shared/configuration/matrix-page";
import { useConfiguration } from "../shared/configuration/use-configuration";
import type { Context } from "../shared/mount-surface";
import { PageShell } from "../shared/page-shell";
import { useAddress } from "../shared/use-address";
import { usePageViewer } from "../shared/use-page-viewer";
import { ViewerProvider } from "../shared/viewer";

const invoke = makeInvoke<ConfigurationCalls>();

/** A project's settings. */
export function ProjectSettings({ context }: { context: Context }) {
  const { viewer, onSeen } = usePageViewer(context);
  const configuration = useConfiguration(invoke, onSeen);
  const address = useAddress();
  return (
    <ViewerProvider value={viewer}>
      <PageShell
        label="Incident desk"
        address={address}
        places={[{ id: "matrix", name: "Matrix", panel: <MatrixPage held={configuration} /> }]}
      />
    </ViewerProvider>
  );
}
