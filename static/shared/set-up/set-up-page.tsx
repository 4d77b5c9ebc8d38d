import type { PageViewer } from "../use-page-viewer";
import type { InvokeSetUp } from "./invoke-set-up";
import { SetUpView } from "./set-up-view";
import { useSetUp } from "./use-set-up";

type Props = { readonly invoke: InvokeSetUp; readonly projectIds: readonly string[]; readonly onSeen: PageViewer["onSeen"] };

/** The plans of some projects, and applying them. */
export function SetUpPage({ invoke, projectIds, onSeen }: Props) {
  return <SetUpView {...useSetUp(invoke, projectIds, onSeen)} />;
}
