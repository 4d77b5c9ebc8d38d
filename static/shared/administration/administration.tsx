import { makeInvoke, router } from "@forge/bridge";
import type { ConfigurationCalls } from "../../../src/contract/ui/configuration";
import type { DriftCalls } from "../../../src/contract/ui/drift";
import type { MatrixReplayCalls } from "../../../src/contract/ui/matrix-replay";
import { DocumentsPage } from "../configuration/documents-page";
import { ImportPage } from "../configuration/import-page";
import { MatrixPage } from "../configuration/matrix-page";
import { useConfiguration } from "../configuration/use-configuration";
import { Drift } from "../drift/drift";
import { JobsView } from "../jobs/jobs-view";
import { useJobs } from "../jobs/use-jobs";
import type { Context } from "../mount-surface";
import { OpenPage } from "../open-page";
import type { Place } from "../page-shell";
import { PageShell } from "../page-shell";
import type { InvokeSetUp } from "../set-up/invoke-set-up";
import type { SetUpSubject } from "../set-up/use-set-up";
import type { Address } from "../use-address";
import { useAddress } from "../use-address";
import { usePageViewer } from "../use-page-viewer";
import { ViewerProvider } from "../viewer";

const invoke = makeInvoke<ConfigurationCalls>();
const invokeReplay = makeInvoke<MatrixReplayCalls>();
const invokeSetUp: InvokeSetUp = makeInvoke();
const invokeDrift = makeInvoke<DriftCalls>();
const openPage = (path: string) => void router.open(path);

/** What the place of setting up needs of the page around it. */
export type SettingUp = Omit<SetUpSubject, "projectIds"> & { readonly address: Address };

type Props = {
  readonly context: Context;
  /** The project whose page it is; null on the site's. */
  readonly projectId: string | null;
  /** The first place, where the two pages differ. */
  readonly setUp: (settingUp: SettingUp) => Place;
};

/** A page of those who administer: setting up first, then what is configured, what goes on by itself, and what went astray. */
export function Administration({ context, projectId, setUp }: Props) {
  const { viewer, onSeen } = usePageViewer(context);
  const configuration = useConfiguration(invoke, onSeen);
  const address = useAddress();
  const jobs = useJobs(invokeReplay, onSeen);
  const showJobs = () => {
    jobs.onReread();
    address.go(["jobs"]);
  };
  return (
    <ViewerProvider value={viewer}>
      <OpenPage.Provider value={openPage}>
        <PageShell
          label="Incident desk"
          address={address}
          places={[
            setUp({ invoke: invokeSetUp, onSeen, onChanged: configuration.reread, address }),
            { id: "matrix", name: "Matrix", panel: <MatrixPage held={configuration} invokeReplay={invokeReplay} onStarted={showJobs} /> },
            {
              id: "documents",
              name: "Documents",
              panel: <DocumentsPage held={configuration} projectId={projectId} />,
            },
            { id: "jobs", name: "Jobs", panel: <JobsView {...jobs} /> },
            { id: "drift", name: "Drift", panel: <Drift invoke={invokeDrift} /> },
            { id: "import", name: "Import and export", panel: <ImportPage held={configuration} /> },
          ]}
        />
      </OpenPage.Provider>
    </ViewerProvider>
  );
}
