import { askJira } from "../data/ask-jira";
import { moduleOfField, readFields, readModules } from "../data/forge-modules";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { Initials } from "../elements/person";
import { FailedPage } from "../elements/problem-page";
import { useTitle } from "../routing/use-title";
import { useSession } from "../session/session";
import { AdminApps } from "./admin-apps";
import { AdminTable } from "./admin-table";
import { ProjectRoles } from "./project-roles";
import styles from "./admin.module.css";

async function readSite() {
  const [modules, fields, projects] = await Promise.all([
    readModules(),
    readFields(),
    askJira<{ values: readonly Project[] }>("/rest/api/3/project/search"),
  ]);
  return { modules, fields, projects: projects.values };
}

/** What is installed and who is here, for whoever wants to know how the site is set up. Nothing is changed here. */
export function AdminPage() {
  const { people } = useSession();
  const { loaded, reload } = useLoaded("site", readSite);
  useTitle("Administration");
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="page" onRetry={reload} />;
  const { modules, fields, projects } = loaded.value;

  return (
    <div className={styles["page"]}>
      <h1>Administration</h1>
      <p className={styles["intro"]}>
        How this site is set up. Apps are installed with the sandbox; people, roles and fields come from its seed.
      </p>
      <AdminApps modules={modules} />
      <AdminTable
        title="App modules"
        intro="What the installed app adds to Jira."
        columns={["Title", "Kind", "Key"]}
        rows={modules.map((module) => [module.title, module.moduleType, <code key={module.key}>{module.key}</code>])}
      />
      <AdminTable
        title="Custom fields"
        intro="As JQL and REST name them."
        columns={["Name", "Id", "Type", "Comes from"]}
        rows={fields
          .filter((field) => field.custom)
          .map((field) => [
            field.name,
            <code key={field.id}>{field.id}</code>,
            field.schema?.type ?? "",
            moduleOfField(modules, field) ? "App" : "Jira",
          ])}
      />
      <AdminTable
        title="People"
        intro="Their e-mail address and the token sandbox are their credentials for REST."
        columns={["Name", "E-mail", "Who they are"]}
        rows={people.map((person) => [
          <span key="name" className={styles["person"]}>
            <Initials name={person.displayName} />
            {person.displayName}
          </span>,
          person.email,
          person.role,
        ])}
      />
      {projects.map((project) => (
        <ProjectRoles key={project.key} project={project} />
      ))}
    </div>
  );
}
