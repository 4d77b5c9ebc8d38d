import type { ReactNode } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { Bone } from "../bone";
import { RefusalNotice } from "../refusal-notice";
import type { HeldConfiguration } from "./use-configuration";

type Props = {
  readonly held: Pick<HeldConfiguration, "value" | "refusal" | "isAsking" | "reread">;
  readonly children: (configuration: ConfigurationView) => ReactNode;
};

/** What is drawn of a configuration, once it is there; until then a skeleton, or why it is not. */
export function AwaitConfiguration({ held: { value, refusal, isAsking, reread }, children }: Props) {
  if (value) return children(value);
  if (refusal) return <RefusalNotice refusal={refusal} isBusy={isAsking} onRetry={reread} />;
  return (
    <div aria-busy="true">
      <Bone size="heading" />
      <Bone size="line" />
      <Bone size="line" />
    </div>
  );
}
