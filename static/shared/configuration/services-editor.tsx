import type { AccountId } from "../../../src/core/actor";
import type { Service } from "../../../src/core/configuration/documents";
import type { Named } from "../../../src/core/set-up/found";
import { PersonPicker } from "../person-picker";
import type { FoundPerson } from "../search-people";
import { SelectField } from "../select-field";
import { ComponentPicker } from "./component-picker";
import { ListEditor } from "./list-editor";
import type { Components } from "./use-components";

type Props = {
  readonly services: readonly Service[];
  readonly projects: readonly Named[];
  readonly components: Components;
  readonly isReadOnly: boolean;
  readonly searchPeople: (query: string) => Promise<readonly FoundPerson[]>;
  /** Somebody is shown who was not before. */
  readonly onPerson: (accountId: AccountId) => void;
  readonly onChange: (services: readonly Service[]) => void;
};

const TIERS = [
  { value: "", name: "Not said" },
  { value: "1", name: "1, the most critical" },
  ...["2", "3", "4"].map((tier) => ({ value: tier, name: tier })),
];

/** The services that incidents hit: who owns each, how critical it is, and by which components its incidents are known. */
export function ServicesEditor({ services, projects, components, isReadOnly, searchPeople, onPerson, onChange }: Props) {
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
          <PersonPicker
            label="Owner"
            accountId={service.owner}
            isReadOnly={isReadOnly}
            search={searchPeople}
            onChoose={(owner) => {
              if (owner !== null) onPerson(owner);
              change({ owner });
            }}
          />
          <ComponentPicker
            componentIds={service.componentIds}
            projects={projects}
            components={components}
            isReadOnly={isReadOnly}
            onChange={(componentIds) => change({ componentIds })}
          />
        </>
      )}
    />
  );
}
