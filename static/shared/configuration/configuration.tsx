import type { makeInvoke } from "@forge/bridge";
import type { ConfigurationCalls } from "../../../src/contract/ui/configuration";
import type { Context } from "../mount-surface";
import { useAnswer } from "../use-answer";
import { useNames } from "../use-names";
import { useNow } from "../use-now";
import { ViewerProvider } from "../viewer";
import { ConfigurationView } from "./configuration-view";

export type InvokeConfiguration = ReturnType<typeof makeInvoke<ConfigurationCalls>>;

type Props = { readonly context: Context; readonly invoke: InvokeConfiguration };

/** The documents of a scope: which there are, whose they are, who saved them last and why. */
export function Configuration({ context, invoke }: Props) {
  const read = () => invoke("readConfiguration");
  const configuration = useAnswer(read);
  const shown = configuration.value;
  const people = Object.values(shown?.documents ?? {}).flatMap(({ by }) => (by?.kind === "person" ? [by.accountId] : []));
  const names = useNames(people);
  const now = useNow(configuration.answeredAt);
  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <ConfigurationView
        configuration={shown}
        refusal={configuration.refusal}
        isBusy={configuration.isAsking}
        onRetry={() => void configuration.put(read)}
      />
    </ViewerProvider>
  );
}
