import { makeResolver } from "@forge/resolver";
import type { ConfigurationCalls } from "../contract/ui/configuration";
import type { CopyValuesCalls } from "../contract/ui/copy-values";
import type { DriftCalls } from "../contract/ui/drift";
import type { MatrixReplayCalls } from "../contract/ui/matrix-replay";
import type { SetUpCalls } from "../contract/ui/set-up";
import { configurationCalls } from "./configuration-calls";
import { siteDoor } from "./configuration-door";
import { copyValuesCalls } from "./copy-values-calls";
import { driftCalls } from "./drift-calls";
import { matrixReplayCalls } from "./matrix-replay-calls";
import { setUpCalls } from "./set-up-calls";

/** The site's administration (`jira:adminPage`). */
export const siteAdmin = makeResolver<ConfigurationCalls & MatrixReplayCalls & SetUpCalls & CopyValuesCalls & DriftCalls>({
  ...configurationCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
  ...matrixReplayCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
  ...setUpCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
  ...copyValuesCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
  ...driftCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
});
