import { makeInvoke, router } from "@forge/bridge";
import type { ConfigurationCalls } from "../../src/contract/ui/configuration";
import type { DriftCalls } from "../../src/contract/ui/drift";
import type { MatrixReplayCalls } from "../../src/contract/ui/matrix-replay";
import type { SetUpCalls } from "../../src/contract/ui/set-up";
import { DocumentsPage } from "../shared/configuration/documents-page";
import { ImportPage } from "../shared/configuration/import-page";
import { MatrixPage } from "../shared/configuration/matrix-page";
import { useConfiguration } from "../shared/configuration/use-configuration";
import { JobsView } from "../shared/jobs/jobs-view";
import { useJobs } from "../shared/jobs/use-jobs";
import { Drift } from "../shared/drift/drift";
import type { Context } from "../shared/mount-surface";
import { OpenPage } from "../shared/open-page";
import { PageShell } from "../shared/page-shell";
import { ProjectsPage } from "../shared/set-up/projects-page";
import { useAddress } from "../shared/use-address";
import { usePageViewer } from "../shared/use-page-viewer";
import { ViewerProvider } from "../shared/viewer";

const invoke = makeInvoke<ConfigurationCalls>();
const invokeReplay = makeInvoke<MatrixReplayCalls>();
const invokeSetUp = makeInvoke<SetUpCalls>();
const invokeDrift = makeInvoke<DriftCalls>();
const openPage = (path: string) => void router.open(path);

/** The site's administration. */
export function SiteAdmin({ context }: { context: Context }) {
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
            {
              id: "projects",
              name: "Projects",
              panel: (
                <ProjectsPage invoke={invokeSetUp} onSeen={onSeen} onChanged={configuration.reread} address={address} place="projects" />
              ),
            },
            { id: "matrix", name: "Matrix", panel: <MatrixPage held={configuration} invokeReplay={invokeReplay} onStarted={showJobs} /> },
            {
              id: "documents",
              name: "Documents",
              panel: <DocumentsPage held={configuration} projectId={null} viewerId={context.accountId ?? null} />,
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
