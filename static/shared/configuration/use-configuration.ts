import { useCallback, useEffect } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { person, type Actor } from "../../../src/core/actor";
import { useAnswer, type Asked } from "../use-answer";
import type { PageViewer } from "../use-page-viewer";
import type { InvokeConfiguration } from "./invoke-configuration";

export type HeldConfiguration = Omit<Asked<ConfigurationView>, "put"> & {
  readonly invoke: InvokeConfiguration;
  readonly reread: () => void;
  /** Holds what another call gave. */
  readonly hold: (configuration: ConfigurationView) => void;
  readonly onSeen: PageViewer["onSeen"];
};

/** Reads the configuration of the page's scope once for all its places. */
export function useConfiguration(invoke: InvokeConfiguration, onSeen: PageViewer["onSeen"]): HeldConfiguration {
  const read = () => invoke("readConfiguration");
  const { put, ...held } = useAnswer(read);
  const { value, answeredAt } = held;
  useEffect(() => {
    if (value) onSeen(peopleIn(value), answeredAt);
  }, [value, answeredAt, onSeen]);
  const hold = useCallback(
    (configuration: ConfigurationView) => void put(() => Promise.resolve({ ok: true, now: Date.now(), value: configuration })),
    [put],
  );
  return { ...held, invoke, onSeen, hold, reread: () => void put(read) };
}

/** Who saved a document, and who owns a service. */
function peopleIn({ documents }: ConfigurationView): readonly (Actor | null)[] {
  const owners = documents.services.document.map(({ owner }) => (owner === null ? null : person(owner)));
  return [...Object.values(documents).map(({ by }) => by), ...owners];
}
