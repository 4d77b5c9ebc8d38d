import { useAppModules } from "./use-app-modules";
import { usePlace } from "../routing/use-place";
import { AppFrame } from "../frame/app-frame";
import type { ForgeModule } from "../data/forge-modules";

/** The app's scripts that run unseen on pages of Jira: on all, or on those that the manifest names. There are no boards here. */
export function GlobalBackgroundScripts() {
  const place = usePlace();
  const { modules } = useAppModules();
  const [room = "", name] = place.pathname.split("/").filter(Boolean);
  const experience = name === undefined ? "" : room === "browse" ? "issue-view" : room === "dashboards" ? "dashboard" : "";
  const scripts = modules.filter(
    ({ moduleType, definition }) => moduleType === "jira:globalBackgroundScript" && runsIn(definition["experience"], experience),
  );
  const location = experience === "issue-view" && name !== undefined ? { issueIdOrKey: decodeURIComponent(name) } : {};
  return scripts.map((module) => <HiddenFrame key={module.key} module={module} location={location} />);
}

type IssueScriptsProps = {
  readonly modules: readonly ForgeModule[];
  readonly issueKey: string;
  /** Counts the times the issue view was read again. */
  readonly round: number;
};

/** The app's scripts that run unseen beside an open issue; those that ask for it are loaded anew with each refresh. */
export function IssueBackgroundScripts({ modules, issueKey, round }: IssueScriptsProps) {
  return modules
    .filter(({ moduleType }) => moduleType === "jira:issueViewBackgroundScript")
    .map((module) => (
      <HiddenFrame
        key={module.definition["shouldReloadOnRefresh"] === true ? `${module.key} ${round}` : module.key}
        module={module}
        location={{ issueIdOrKey: issueKey }}
      />
    ));
}

function HiddenFrame({ module, location }: { readonly module: ForgeModule; readonly location: { readonly issueIdOrKey?: string } }) {
  if (module.address === undefined) return null;
  return (
    <div hidden data-testid={`background-${module.key}`}>
      <AppFrame title={module.title} address={module.address} place={{ moduleKey: module.key, location }} />
    </div>
  );
}

function runsIn(experiences: unknown, experience: string): boolean {
  return Array.isArray(experiences) && (experiences.includes("all") || (experience !== "" && experiences.includes(experience)));
}
