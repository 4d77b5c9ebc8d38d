import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import type { InvokeReplay } from "../jobs/use-jobs";
import { ReplayView } from "./replay-view";
import { useReplay } from "./use-replay";

type Props = {
  readonly invoke: InvokeReplay;
  readonly matrix: MatrixDocument;
  readonly isChanged: boolean;
  readonly isEditable: boolean;
  readonly priorities: ConfigurationView["priorities"];
};

/** The replay of the matrix as it is on the screen, saved or not. */
export function MatrixReplay({ invoke, ...subject }: Props) {
  return <ReplayView {...useReplay(invoke, subject)} />;
}
