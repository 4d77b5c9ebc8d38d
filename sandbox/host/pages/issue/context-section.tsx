import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import { useState } from "react";
import { readDynamicProperties, openModuleSession } from "../../../forge/bridge/parent/forge-gateway";
import type { ForgeModule } from "../data/forge-modules";
import { useLoaded } from "../data/use-loaded";
import { ContextStatus, statusOf } from "./context-status";
import { ModuleOnIssue } from "./module-on-issue";
import type { OpenIssue } from "./read-issue";
import styles from "./issue.module.css";

type ContextSectionProps = { readonly module: ForgeModule; readonly open: OpenIssue; readonly onRefresh: () => void };

/**
 * One of the app's sections in the right-hand column, which folds away: its title, its label and its status, and the
 * app's page beneath. Opened at first, for whoever tries the app; how it was left is remembered.
 */
export function ContextSection({ module, open, onRefresh }: ContextSectionProps) {
  const keptUnder = `context-folded ${module.key}`;
  const [isOpen, setOpen] = useState(() => localStorage.getItem(keptUnder) === null);
  // Forge asks the function anew whenever the section is folded or unfolded; a changed issue is drawn anew here as well.
  const { loaded } = useLoaded(`${module.key} ${open.issue.key} ${isOpen} ${open.issue.fields.updated}`, () =>
    dynamicPropertiesOf(module, open.issue.key),
  );
  const dynamic = loaded.state === "ready" ? loaded.value : {};
  const label = typeof dynamic["label"] === "string" ? dynamic["label"] : module.label;
  const status = statusOf(dynamic["status"] ?? module.definition["status"]);

  function toggle(now: boolean): void {
    if (now === isOpen) return;
    setOpen(now);
    if (now) localStorage.removeItem(keptUnder);
    else localStorage.setItem(keptUnder, "yes");
  }

  return (
    <details
      open={isOpen}
      onToggle={(event) => toggle(event.currentTarget.open)}
      className={styles["box"]}
      data-testid={`context-${module.key}`}
    >
      <summary>
        {module.iconAddress && <img src={module.iconAddress} width={16} height={16} alt="" />}
        <h2>{module.title}</h2>
        {label !== undefined && label !== module.title && <span className={styles["label"]}>{label}</span>}
        {status && <ContextStatus status={status} />}
        <span className={styles["chevron"]}>
          <ChevronDownIcon label="" size="small" />
        </span>
      </summary>
      <ModuleOnIssue module={module} open={open} className={styles["boxBody"]} onRefresh={onRefresh} />
    </details>
  );
}

/** What the app's function says the section shows now; what the manifest says stands where there is none, or it failed. */
async function dynamicPropertiesOf(module: ForgeModule, issueIdOrKey: string): Promise<Readonly<Record<string, unknown>>> {
  if (module.definition["dynamicProperties"] === undefined) return {};
  try {
    const place = { moduleKey: module.key, location: { issueIdOrKey } };
    const session = await openModuleSession(place, document.documentElement.dataset["colorMode"] ?? "light");
    return ((await readDynamicProperties(session.token)) ?? {}) as Readonly<Record<string, unknown>>;
  } catch (error) {
    console.warn(`The dynamic properties of ${module.key} could not be read: ${(error as Error).message}`);
    return {};
  }
}
