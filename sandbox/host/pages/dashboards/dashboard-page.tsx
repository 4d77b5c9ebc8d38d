import Button from "@atlaskit/button/new";
import DropdownMenu, { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import AddIcon from "@atlaskit/icon/core/add";
import RefreshIcon from "@atlaskit/icon/core/refresh";
import { useState } from "react";
import { readModules, type ForgeModule } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage } from "../elements/problem-page";
import { useFlags } from "../flags/flags";
import { pageEvents } from "../frame/page-events";
import { Crumbs } from "../routing/crumbs";
import { useTitle } from "../routing/use-title";
import { useSession } from "../session/session";
import { changeDashboard, readDashboard, type OpenDashboard } from "./dashboards";
import { GadgetBox } from "./gadget-box";
import { LayoutChoice } from "./layout-choice";
import styles from "./dashboards.module.css";

/** A change of the dashboard; a refusal is shown in the corner. */
export type ChangeDashboard = (path: string, change: { method: "POST" | "PUT" | "DELETE"; body?: unknown }) => Promise<void>;

/** One dashboard: its gadgets in columns. Its owner arranges it, without dragging; others look at it. */
export function DashboardPage({ id }: { readonly id: string }) {
  const { loaded, reload } = useLoaded(`dashboard ${id}`, async () => {
    const [dashboard, modules] = await Promise.all([readDashboard(id), readModules()]);
    return { dashboard, modules: modules.filter(({ moduleType }) => moduleType === "jira:dashboardGadget") };
  });
  useTitle(loaded.state === "ready" ? loaded.value.dashboard.name : "Dashboard");
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="dashboard" onRetry={reload} />;
  return <DashboardView {...loaded.value} onChanged={reload} />;
}

type ViewProps = { readonly dashboard: OpenDashboard; readonly modules: readonly ForgeModule[]; readonly onChanged: () => void };

function DashboardView({ dashboard, modules, onChanged }: ViewProps) {
  const { current } = useSession();
  const flags = useFlags();
  const [round, setRound] = useState(0);
  const isMine = dashboard.ownerAccountId === current.accountId;

  const change: ChangeDashboard = async (path, asked) => {
    try {
      await changeDashboard(dashboard.id, path, asked);
    } catch (error) {
      flags.show({ id: "dashboard", type: "error", title: "The dashboard was not changed", description: (error as Error).message });
    }
    onChanged();
  };
  const refreshAll = (): void => {
    pageEvents.emit("JIRA_DASHBOARD_GADGET_REFRESH", { origin: "dashboard" });
    setRound(round + 1);
  };

  return (
    <>
      <Crumbs
        crumbs={[
          { text: "Dashboards", href: "/dashboards" },
          { text: dashboard.name, href: `/dashboards/${dashboard.id}` },
        ]}
      />
      <div className={styles["heading"]}>
        <h1>{dashboard.name}</h1>
        <Button iconBefore={RefreshIcon} appearance="subtle" onClick={refreshAll} testId="refresh-dashboard">
          Refresh
        </Button>
        {isMine && <LayoutChoice layout={dashboard.layout} onChoose={(layout) => void change("", { method: "PUT", body: { layout } })} />}
        {isMine && <AddGadget modules={modules} change={change} />}
      </div>
      {dashboard.gadgets.length === 0 && (
        <p className={styles["quiet"]}>
          {isMine ? "Nothing is here yet. Add a gadget to begin." : "Nothing is here yet. Its owner can add gadgets."}
        </p>
      )}
      <div className={styles["columns"]} style={{ gridTemplateColumns: `repeat(${dashboard.layout.length}, minmax(0, 1fr))` }}>
        {[...dashboard.layout].map((_, column) => (
          <div key={column} className={styles["column"]} data-testid={`column-${column}`}>
            {dashboard.gadgets
              .filter((gadget) => gadget.column === column)
              .map((gadget) => (
                <GadgetBox
                  key={gadget.id}
                  dashboard={dashboard}
                  gadget={gadget}
                  module={modules.find(({ key }) => key === gadget.moduleKey)}
                  change={isMine ? change : null}
                  round={round}
                />
              ))}
          </div>
        ))}
      </div>
    </>
  );
}

function AddGadget({ modules, change }: { readonly modules: readonly ForgeModule[]; readonly change: ChangeDashboard }) {
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...trigger }) => (
        <Button ref={triggerRef} {...trigger} appearance="primary" iconBefore={AddIcon} testId="add-gadget">
          Add gadget
        </Button>
      )}
    >
      <DropdownItemGroup>
        {modules.map(({ key, title, definition }) => (
          <DropdownItem
            key={key}
            description={String(definition["description"] ?? "")}
            onClick={() => void change("/gadgets", { method: "POST", body: { moduleKey: key } })}
            testId={`add-${key}`}
          >
            {title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
