import type { WaitingView } from "../../src/contract/ui/triage";
import { Lozenge } from "./lozenge";

/** What somebody marked the incident as. */
export function MarkLozenges({ waiting }: { waiting: WaitingView }) {
  return (
    <>
      {waiting.major && <Lozenge tone="warning">Major incident</Lozenge>}
      {waiting.drill && <Lozenge tone="new">Drill</Lozenge>}
      {waiting.mitigated && <Lozenge tone="done">Mitigated</Lozenge>}
    </>
  );
}
