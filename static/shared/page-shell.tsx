import { useEffect, useState, type ReactNode } from "react";
import { Tabs, type Tab } from "./tabs";
import type { Address } from "./use-address";

export type Place = Tab & { readonly panel: ReactNode };

type Props = { readonly label: string; readonly places: readonly Place[]; readonly address: Address };

/** A page of several places. One that was visited stays as it was left, with what is not saved in it. */
export function PageShell({ label, places, address }: Props) {
  const selected = places.find(({ id }) => id === address.parts[0])?.id ?? places[0]?.id ?? "";
  const [visited, setVisited] = useState<readonly string[]>([]);
  useEffect(() => setVisited((before) => (before.includes(selected) ? before : [...before, selected])), [selected]);
  return (
    <Tabs label={label} tabs={places} selected={selected} onSelect={(id) => address.go([id])}>
      {places
        .filter(({ id }) => id === selected || visited.includes(id))
        .map(({ id, panel }) => (
          <div key={id} hidden={id !== selected}>
            {panel}
          </div>
        ))}
    </Tabs>
  );
}
