import { readRights } from "../apps/use-app-modules";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage, ProblemPage } from "../elements/problem-page";
import { Crumbs } from "../routing/crumbs";
import { useTitle } from "../routing/use-title";
import { FieldContext } from "./field-context";
import { readFieldTypes } from "./field-types";
import { NewField } from "./new-field";
import styles from "./fields.module.css";

/** The app's field types: an administrator makes fields of them, and configures each field for each of its contexts. */
export function FieldsPage() {
  useTitle("Field types of apps");
  const { loaded, reload } = useLoaded("field-types", async () => {
    const { isAdmin } = await readRights();
    return { isAdmin, types: isAdmin ? await readFieldTypes() : [] };
  });
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="page" onRetry={reload} />;
  const { isAdmin, types } = loaded.value;
  if (!isAdmin) return <ProblemPage title="For administrators of the site" message="Fields are made by who administers this site." />;
  return (
    <div className={styles["page"]}>
      <Crumbs
        crumbs={[
          { text: "Administration", href: "/admin" },
          { text: "Field types of apps", href: "/admin/fields" },
        ]}
      />
      <h1>Field types of apps</h1>
      <p className={styles["quiet"]}>
        A field is on an issue once it is on a screen of it, which is set up over REST:{" "}
        <code>POST /rest/api/3/screens/…/tabs/…/fields</code>.
      </p>
      {types.map(({ module, fields }) => (
        <section key={module.key} className={styles["type"]} aria-labelledby={`type-${module.key}`} data-testid={`type-${module.key}`}>
          <h2 id={`type-${module.key}`}>{module.title}</h2>
          <p className={styles["quiet"]}>{String(module.definition["description"] ?? "")}</p>
          {fields.map(({ field, contexts }) => (
            <div key={field.id} data-testid={`made-${field.name}`}>
              <h3>
                {field.name} <code>{field.id}</code>
              </h3>
              {contexts.map((context) => (
                <FieldContext key={context.id} module={module} field={field} context={context} onSaved={reload} />
              ))}
            </div>
          ))}
          <NewField module={module} onMade={reload} />
        </section>
      ))}
      {types.length === 0 && <p className={styles["quiet"]}>The installed app has no field types.</p>}
    </div>
  );
}
