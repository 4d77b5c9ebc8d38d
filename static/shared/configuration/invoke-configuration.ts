import type { makeInvoke } from "@forge/bridge";
import type { ConfigurationCalls } from "../../../src/contract/ui/configuration";

/** Asks the resolver of the page that the configuration stands on. */
export type InvokeConfiguration = ReturnType<typeof makeInvoke<ConfigurationCalls>>;
