import { makeResolver } from "@forge/resolver";
import type { ConfigurationCalls } from "../contract/ui/configuration";
import type { CopyValuesCalls } from "../contract/ui/copy-values";
import type { DriftCalls } from "../contract/ui/drift";
import type { MatrixReplayCalls } from "../contract/ui/matrix-replay";
import type { SetUpCalls } from "../contract/ui/set-up";
import { configurationCalls } from "./configuration-calls";
import { projectDoor } from "./configuration-door";
import { copyValuesCalls } from "./copy-values-calls";
import { driftCalls } from "./drift-calls";
import { matrixReplayCalls } from "./matrix-replay-calls";
import { setUpCalls } from "./set-up-calls";

/** A project's settings (`jira:projectSettingsPage`). */
export const projectSettings = makeResolver<ConfigurationCalls & MatrixReplayCalls & SetUpCalls & CopyValuesCalls & DriftCalls>({
  ...configurationCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
  ...matrixReplayCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
  ...setUpCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
  ...copyValuesCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
  ...driftCalls((door) => projectDoor({ ...door, authorise: "administer-project" })),
});
