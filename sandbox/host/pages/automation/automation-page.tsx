import { readRights } from "../apps/use-app-modules";
import { readModules, type ForgeModule } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage, ProblemPage } from "../elements/problem-page";
import { Crumbs } from "../routing/crumbs";
import { useTitle } from "../routing/use-title";
import { ActionForm } from "./action-form";
import styles from "./automation.module.css";

/** The app's actions for rules, each run by hand as a rule runs it. */
export function AutomationPage() {
  useTitle("Automation");
  const { loaded, reload } = useLoaded("automation", async () => ({
    actions: providedActions(await readModules()),
    ...(await readRights()),
  }));
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="page" onRetry={reload} />;
  const { actions, isAdmin } = loaded.value;
  if (!isAdmin) return <ProblemPage title="For administrators of the site" message="Rules are for who administers this site." />;
  return (
    <div className={styles["page"]}>
      <Crumbs
        crumbs={[
          { text: "Administration", href: "/admin" },
          { text: "Automation", href: "/admin/automation" },
        ]}
      />
      <h1>Automation</h1>
      <p className={styles["quiet"]}>
        A rule calls the app with the inputs its author configured, in the name of the person the rule is connected as: here, you.
      </p>
      {actions.length === 0 && <p className={styles["quiet"]}>The installed app offers no action to rules.</p>}
      {actions.map((action) => (
        <ActionForm key={action.key} action={action} />
      ))}
    </div>
  );
}

/** The actions the app's providers name, in their order. */
function providedActions(modules: readonly ForgeModule[]): readonly ForgeModule[] {
  const keys = modules
    .filter(({ moduleType }) => moduleType === "automation:actionProvider")
    .flatMap(({ definition }) => (definition["actions"] ?? []) as readonly string[]);
  return keys.flatMap((key) => modules.find((module) => module.moduleType === "action" && module.key === key) ?? []);
}
