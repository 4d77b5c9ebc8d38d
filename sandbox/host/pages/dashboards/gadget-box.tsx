import { DropdownItem, DropdownItemGroup } from "@atlaskit/dropdown-menu";
import { useCallback, useEffect, useId, useState } from "react";
import { ModuleSurface } from "../apps/module-surface";
import type { ForgeModule } from "../data/forge-modules";
import { MoreMenu } from "../elements/more-menu";
import { pageEvents } from "../frame/page-events";
import type { ChangeDashboard } from "./dashboard-page";
import type { Gadget, OpenDashboard } from "./dashboards";
import styles from "./dashboards.module.css";

type GadgetBoxProps = {
  readonly dashboard: OpenDashboard;
  readonly gadget: Gadget;
  /** Undefined when the app no longer has the gadget. */
  readonly module: ForgeModule | undefined;
  /** null for who may only look. */
  readonly change: ChangeDashboard | null;
  /** Counts the refreshes of the whole dashboard. */
  readonly round: number;
};

/** One gadget in its frame, or its edit view, which begins a gadget that has one. */
export function GadgetBox({ dashboard, gadget, module, change, round }: GadgetBoxProps) {
  const [isEditing, setEditing] = useState(false);
  const [ownRounds, setOwnRounds] = useState(0);
  const titleId = useId();
  const path = `/gadgets/${gadget.id}`;
  // Its own refresh logic, told by an event; without it the gadget is loaded anew.
  const refreshesItself = module?.definition["refreshable"] === false;
  const minutes = refreshMinutes(gadget);

  const refresh = useCallback(() => {
    if (refreshesItself) pageEvents.emit("JIRA_DASHBOARD_GADGET_REFRESH", { origin: "gadget", gadgetId: gadget.id });
    else setOwnRounds((count) => count + 1);
  }, [refreshesItself, gadget.id]);
  useEffect(() => {
    if (minutes === null) return;
    const timer = setInterval(refresh, minutes * 60_000);
    return () => clearInterval(timer);
  }, [minutes, refresh]);

  const hasEditor = module?.definition["edit"] !== undefined;
  const showsEditor = change !== null && (isEditing || (hasEditor && gadget.configuration === null));
  const context = { dashboard: { id: dashboard.id }, gadget: { id: gadget.id }, gadgetConfiguration: gadget.configuration ?? {} };
  return (
    <section className={styles["gadget"]} aria-labelledby={titleId} data-testid={`gadget-${gadget.id}`}>
      <div className={styles["gadgetTitle"]}>
        <h2 id={titleId}>{module?.title ?? gadget.moduleKey}</h2>
        <GadgetMenu
          dashboard={dashboard}
          gadget={gadget}
          change={change}
          onRefresh={refresh}
          onEdit={hasEditor ? () => setEditing(true) : null}
        />
      </div>
      <div className={styles["gadgetBody"]}>
        {!module && <p className={styles["quiet"]}>The app no longer has this gadget.</p>}
        {module && showsEditor && (
          <ModuleSurface
            module={module}
            address={module.editAddress}
            place={{ location: {}, extension: { ...context, entryPoint: "edit" } }}
            onSubmit={async (configuration) => {
              await change(path, { method: "PUT", body: { configuration } });
              setEditing(false);
            }}
            onClose={() => setEditing(false)}
          />
        )}
        {module && !showsEditor && (
          <ModuleSurface
            key={refreshesItself ? "" : `${round} ${ownRounds}`}
            module={module}
            place={{ location: {}, extension: context }}
            onRefresh={refresh}
          />
        )}
      </div>
    </section>
  );
}

/** Every how many minutes the gadget is to be refreshed: a positive whole number its edit view submitted as `refresh`. */
function refreshMinutes({ configuration }: Gadget): number | null {
  const minutes = Number(configuration?.["refresh"]);
  return Number.isInteger(minutes) && minutes > 0 ? minutes : null;
}

type MenuProps = Pick<GadgetBoxProps, "dashboard" | "gadget" | "change"> & {
  readonly onRefresh: () => void;
  readonly onEdit: (() => void) | null;
};

function GadgetMenu({ dashboard, gadget, change, onRefresh, onEdit }: MenuProps) {
  const { column, position } = gadget;
  const last = dashboard.gadgets.filter((other) => other.column === column).length - 1;
  const path = `/gadgets/${gadget.id}`;
  const moves = [
    { words: "Move up", to: { column, position: position - 1 }, isPossible: position > 0 },
    { words: "Move down", to: { column, position: position + 1 }, isPossible: position < last },
    { words: "Move left", to: { column: column - 1, position }, isPossible: column > 0 },
    { words: "Move right", to: { column: column + 1, position }, isPossible: column < dashboard.layout.length - 1 },
  ].filter(({ isPossible }) => isPossible);
  return (
    <MoreMenu label="Gadget" testId={`gadget-menu-${gadget.id}`} isQuiet>
      <DropdownItemGroup>
        <DropdownItem onClick={onRefresh}>Refresh</DropdownItem>
        {change && onEdit && <DropdownItem onClick={onEdit}>Edit</DropdownItem>}
        {change &&
          moves.map(({ words, to }) => (
            <DropdownItem key={words} onClick={() => void change(path, { method: "PUT", body: to })}>
              {words}
            </DropdownItem>
          ))}
        {change && <DropdownItem onClick={() => void change(path, { method: "DELETE" })}>Remove</DropdownItem>}
      </DropdownItemGroup>
    </MoreMenu>
  );
}
