import { readRights } from "../apps/use-app-modules";
import type { ForgeModule } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { Link } from "../routing/link";
import { AdminTable } from "./admin-table";

/** The app's pages for administrators, its actions for rules and its field types. Not drawn for an app that has none of them. */
export function AdminApps({ modules }: { readonly modules: readonly ForgeModule[] }) {
  const pages = modules.filter(({ moduleType }) => moduleType === "jira:adminPage");
  const hasActions = modules.some(({ moduleType }) => moduleType === "automation:actionProvider");
  const hasFieldTypes = modules.some(({ moduleType }) => moduleType === "jira:customFieldType");
  const isDrawn = pages.length > 0 || hasActions || hasFieldTypes;
  const { loaded } = useLoaded(`rights ${isDrawn}`, () => (isDrawn ? readRights() : Promise.resolve(null)));
  if (loaded.state !== "ready" || loaded.value === null) return null;
  if (!loaded.value.isAdmin) {
    return (
      <AdminTable
        title="Apps"
        intro="Only who administers the site may open these. Switch to an administrator."
        columns={["Page"]}
        rows={[]}
      />
    );
  }
  const rows = pages.map(({ key, title, definition }) => [
    <Link key={key} href={`/admin/apps/${key}`} data-testid={`admin-${key}`}>
      {title}
    </Link>,
    roleOf(definition),
  ]);
  const automation = [
    <Link key="automation" href="/admin/automation" data-testid="admin-automation">
      Automation
    </Link>,
    "Run the app's actions by hand, as a rule would",
  ];
  const fieldTypes = [
    <Link key="fields" href="/admin/fields" data-testid="admin-fields">
      Field types of apps
    </Link>,
    "Make fields of the app's types, and configure them",
  ];
  return (
    <AdminTable
      title="Apps"
      intro="What the installed app offers its administrators."
      columns={["Page", "What it is for"]}
      rows={[...rows, ...(hasActions ? [automation] : []), ...(hasFieldTypes ? [fieldTypes] : [])]}
    />
  );
}

/** Which of Jira's buttons beside an app opens the page. */
function roleOf(definition: ForgeModule["definition"]): string {
  if (definition["useAsConfig"] === true) return "Configure the app";
  return definition["useAsGetStarted"] === true ? "Get started with the app" : "A page of the app";
}
