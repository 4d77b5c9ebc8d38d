import { useState } from "react";
import type { Service } from "../../../src/core/configuration/documents";
import type { AccountId } from "../../../src/core/actor";
import { SelectField } from "../select-field";
import { TextField } from "../text-field";
import { useViewer } from "../viewer";
import type { JiraChoices } from "./jira-choices";
import { ListEditor } from "./list-editor";
import styles from "./list-editor.module.css";

type Props = {
  readonly services: readonly Service[];
  readonly components: JiraChoices["components"];
  /** Who looks at the page, and so can take a service on. */
  readonly viewerId: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (services: readonly Service[]) => void;
};

const TIERS = [
  { value: "", name: "Not said" },
  { value: "1", name: "1, the most critical" },
  ...["2", "3", "4"].map((tier) => ({ value: tier, name: tier })),
];

/** The services that incidents hit: who owns each, how critical it is, and by which components its incidents are known. */
export function ServicesEditor({ services, components, viewerId, isReadOnly, onChange }: Props) {
  const { names } = useViewer();
  const owners = [...new Set([...services.flatMap(({ owner }) => (owner ? [owner as string] : [])), ...(viewerId ? [viewerId] : [])])];
  const ownerOptions = [
    { value: "", name: "Nobody" },
    ...owners.map((id) => ({ value: id, name: `${names[id] ?? "Someone"}${id === viewerId ? " (you)" : ""}` })),
  ];
  return (
    <ListEditor
      noun="service"
      members={services}
      isReadOnly={isReadOnly}
      onNew={(id) => ({ id, name: "", owner: null, tier: null, componentIds: [] })}
      onChange={onChange}
      rest={(service, change) => (
        <>
          <SelectField
            label="Tier"
            value={service.tier === null ? "" : String(service.tier)}
            options={TIERS}
            isDisabled={isReadOnly}
            onChange={(tier) => change({ tier: tier === "" ? null : Number(tier) })}
          />
          <SelectField
            label="Owner"
            value={service.owner ?? ""}
            options={ownerOptions}
            isDisabled={isReadOnly}
            onChange={(owner) => change({ owner: owner === "" ? null : (owner as AccountId) })}
          />
          <Components
            service={service}
            components={components}
            isReadOnly={isReadOnly}
            onChange={(componentIds) => change({ componentIds })}
          />
        </>
      )}
    />
  );
}

type ComponentsProps = Pick<Props, "components" | "isReadOnly"> & {
  readonly service: Service;
  readonly onChange: (componentIds: readonly string[]) => void;
};

function Components({ service: { componentIds }, components, isReadOnly, onChange }: ComponentsProps) {
  // As it was typed: what is read of it has no empty ids.
  const [text, setText] = useState(componentIds.join(", "));
  if (components === null) {
    return (
      <TextField
        label="Components, by their ids"
        value={text}
        isDisabled={isReadOnly}
        onChange={(typed) => {
          setText(typed);
          onChange(typed.split(/[\s,]+/).filter((id) => id !== ""));
        }}
      />
    );
  }
  const others = componentIds.filter((id) => !components.some((component) => component.id === id));
  return (
    <fieldset className={styles["components"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>Components</legend>
      {components.length === 0 && others.length === 0 && <span className={styles["none"]}>This project has none.</span>}
      {[...components, ...others.map((id) => ({ id, name: `${id} of another project` }))].map(({ id, name }) => (
        <label key={id} className={styles["option"]}>
          <input
            type="checkbox"
            checked={componentIds.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...componentIds, id] : componentIds.filter((other) => other !== id))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
