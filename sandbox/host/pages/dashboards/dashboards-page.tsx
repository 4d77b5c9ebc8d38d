import Button from "@atlaskit/button/new";
import { useState, type FormEvent } from "react";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { Initials } from "../elements/person";
import { FailedPage } from "../elements/problem-page";
import { useFlags } from "../flags/flags";
import { Link } from "../routing/link";
import { goTo } from "../routing/use-place";
import { useTitle } from "../routing/use-title";
import { useSession } from "../session/session";
import { createDashboard, readDashboards } from "./dashboards";
import styles from "./dashboards.module.css";

/** The site's dashboards, and a new one. */
export function DashboardsPage() {
  const { people } = useSession();
  const { loaded, reload } = useLoaded("dashboards", readDashboards);
  const [name, setName] = useState("");
  const flags = useFlags();
  useTitle("Dashboards");
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="list of dashboards" onRetry={reload} />;

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      goTo(`/dashboards/${(await createDashboard(name)).id}`);
    } catch (error) {
      flags.show({ id: "dashboard", type: "error", title: "The dashboard was not made", description: String((error as Error).message) });
    }
  }

  return (
    <div className={styles["list"]}>
      <h1>Dashboards</h1>
      <form className={styles["new"]} onSubmit={(event) => void create(event)}>
        <input
          aria-label="Name of the new dashboard"
          placeholder="Name of a new dashboard"
          value={name}
          maxLength={255}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" appearance="primary" isDisabled={name.trim() === ""} testId="create-dashboard">
          Create dashboard
        </Button>
      </form>
      {loaded.value.length === 0 && (
        <p className={styles["quiet"]}>There is none yet. A dashboard shows the app’s gadgets beside one another.</p>
      )}
      <ul className={styles["cards"]}>
        {loaded.value.map((dashboard) => {
          const owner = people.find(({ accountId }) => accountId === dashboard.ownerAccountId);
          return (
            <li key={dashboard.id} className={styles["card"]}>
              <Link href={`/dashboards/${dashboard.id}`}>{dashboard.name}</Link>
              <span className={styles["owner"]}>
                <Initials name={owner?.displayName ?? null} />
                {owner?.displayName ?? "Nobody"}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
