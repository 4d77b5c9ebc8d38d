import { ProjectAppPage, SiteAppPage } from "./apps/app-pages";
import { AutomationPage } from "./automation/automation-page";
import { DashboardPage } from "./dashboards/dashboard-page";
import { DashboardsPage } from "./dashboards/dashboards-page";
import { FieldsPage } from "./fields/fields-page";

/** The page for an address that an app's modules give rise to; null for any other. */
export function appPlace(parts: readonly string[]) {
  const [room, first = "", second = "", third = "", fourth = ""] = parts;
  const base = (length: number): string => `/${parts.slice(0, length).map(encodeURIComponent).join("/")}`;
  if (room === "apps" && first !== "") return <SiteAppPage key={first} moduleKey={first} base={base(2)} />;
  if (room === "admin" && first === "apps" && second !== "") return <SiteAppPage key={second} moduleKey={second} base={base(3)} />;
  if (room === "admin" && first === "automation") return <AutomationPage />;
  if (room === "admin" && first === "fields") return <FieldsPage />;
  if (room === "dashboards") return first === "" ? <DashboardsPage /> : <DashboardPage key={first} id={first} />;
  if (room !== "projects") return null;
  const of = { projectKey: first };
  if (second === "apps" && third !== "")
    return <ProjectAppPage key={third} {...of} moduleType="jira:projectPage" moduleKey={third} base={base(4)} />;
  if (second === "settings" && third === "apps" && fourth !== "")
    return <ProjectAppPage key={fourth} {...of} moduleType="jira:projectSettingsPage" moduleKey={fourth} base={base(5)} />;
  return null;
}
