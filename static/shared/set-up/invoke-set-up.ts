import type { makeInvoke } from "@forge/bridge";
import type { CopyValuesCalls } from "../../../src/contract/ui/copy-values";
import type { SetUpCalls } from "../../../src/contract/ui/set-up";
import type { JobCalls } from "../jobs/use-jobs";

/** Asks the resolver of the page that the set-up stands on. */
export type InvokeSetUp = ReturnType<typeof makeInvoke<SetUpCalls & CopyValuesCalls & JobCalls>>;
