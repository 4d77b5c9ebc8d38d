import { useEffect, useState } from "react";
import type { Named } from "../../../src/core/set-up/found";
import { SelectField } from "../select-field";
import styles from "./list-editor.module.css";
import type { Components } from "./use-components";

type Props = {
  readonly componentIds: readonly string[];
  /** The projects one chooses from: of one alone, its components are there at once. */
  readonly projects: readonly Named[];
  readonly components: Components;
  readonly isReadOnly: boolean;
  readonly onChange: (componentIds: readonly string[]) => void;
};

/** The components by which a service's incidents are known: those chosen, and those of a project to choose from. */
export function ComponentPicker({ componentIds, projects, components: { byProject, names, look }, isReadOnly, onChange }: Props) {
  const [picked, setPicked] = useState("");
  const only = projects.length === 1 ? projects[0]?.id : undefined;
  const projectId = only ?? picked;
  useEffect(() => {
    if (projectId !== "") look(projectId);
  }, [projectId, look]);

  const offered = byProject[projectId] ?? [];
  const others = componentIds.filter((id) => !offered.some((component) => component.id === id));
  const all = [...others.map((id) => ({ id, name: nameOf(id, names) })), ...(isReadOnly && only === undefined ? [] : offered)];
  return (
    <fieldset className={styles["components"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>Components</legend>
      {all.map(({ id, name }) => (
        <label key={id} className={styles["option"]}>
          <input
            type="checkbox"
            checked={componentIds.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...componentIds, id] : componentIds.filter((other) => other !== id))}
          />
          {name}
        </label>
      ))}
      {all.length === 0 && (
        <span className={styles["none"]}>
          {projectId !== "" && byProject[projectId] ? "This project has none." : "None: incidents are not told apart by this service."}
        </span>
      )}
      {only === undefined && !isReadOnly && (
        <span className={styles["project"]}>
          <SelectField
            label="Add components of"
            value={picked}
            options={[{ value: "", name: "Choose a project" }, ...projects.map(({ id, name }) => ({ value: id, name }))]}
            onChange={setPicked}
          />
        </span>
      )}
    </fieldset>
  );
}

function nameOf(id: string, names: Components["names"]): string {
  const name = names[id];
  return name === undefined ? "…" : (name ?? `Component ${id}, which Jira does not show you`);
}
