import type { makeInvoke } from "@forge/bridge";
import type { SetUpCalls } from "../../../src/contract/ui/set-up";

/** Asks the resolver of the page that the set-up stands on. */
export type InvokeSetUp = ReturnType<typeof makeInvoke<SetUpCalls>>;
