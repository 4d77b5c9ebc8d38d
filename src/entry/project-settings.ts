import { makeResolver } from "@forge/resolver";
import type { ConfigurationCalls } from "../contract/ui/configuration";
import { configurationCalls } from "./configuration-calls";
import { projectDoor } from "./configuration-door";

/** A project's settings (`jira:projectSettingsPage`). */
export const projectSettings = makeResolver<ConfigurationCalls>({
  ...configurationCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
});
