import { makeResolver } from "@forge/resolver";
import type { ConfigurationCalls } from "../contract/ui/configuration";
import type { MatrixReplayCalls } from "../contract/ui/matrix-replay";
import { configurationCalls } from "./configuration-calls";
import { projectDoor } from "./configuration-door";
import { matrixReplayCalls } from "./matrix-replay-calls";

/** A project's settings (`jira:projectSettingsPage`). */
export const projectSettings = makeResolver<ConfigurationCalls & Pick<MatrixReplayCalls, "replayMatrix">>({
  ...configurationCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
  ...matrixReplayCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
});
