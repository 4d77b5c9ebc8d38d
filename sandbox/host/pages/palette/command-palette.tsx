import { useCallback, useEffect, useState } from "react";
import { ModuleModal } from "../apps/module-modal";
import { useAppModules } from "../apps/use-app-modules";
import type { ForgeModule } from "../data/forge-modules";
import { goTo, usePlace } from "../routing/use-place";
import { CommandList } from "./command-list";

/** The app's commands, from `Ctrl+K`: each goes to a page of the app's or opens a dialog. Deaf for an app that has none. */
export function CommandPalette() {
  const { modules } = useAppModules();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ForgeModule | null>(null);
  const commands = modules.filter(({ moduleType }) => moduleType === "jira:command");
  const hasCommands = commands.length > 0;
  const projectKey = /^\/projects\/([^/]+)/.exec(usePlace().pathname)?.[1];

  useEffect(() => {
    if (!hasCommands) return;
    function press(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [hasCommands]);

  const close = useCallback(() => setOpen(false), []);

  function run(command: ForgeModule): void {
    setOpen(false);
    const { page } = (command.definition["target"] ?? {}) as { page?: string };
    if (page === undefined) return setChosen(command);
    const target = modules.find(({ key }) => key === page);
    goTo(target?.moduleType === "jira:projectPage" && projectKey !== undefined ? `/projects/${projectKey}/apps/${page}` : `/apps/${page}`);
  }

  return (
    <>
      {isOpen && <CommandList commands={commands} onRun={run} onClose={close} />}
      {chosen && <ModuleModal module={chosen} place={{ location: {} }} onClose={() => setChosen(null)} />}
    </>
  );
}
