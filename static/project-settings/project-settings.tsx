import { makeInvoke } from "@forge/bridge";
import type { ConfigurationCalls } from "../../src/contract/ui/configuration";
import { Configuration } from "../shared/configuration/configuration";
import type { Context } from "../shared/mount-surface";

const invoke = makeInvoke<ConfigurationCalls>();

/** A project's settings. */
export function ProjectSettings({ context }: { context: Context }) {
  return <Configuration context={context} invoke={invoke} />;
}
