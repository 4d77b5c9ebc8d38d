import { makeResolver } from "@forge/resolver";
import type { ConfigurationCalls } from "../contract/ui/configuration";
import { configurationCalls } from "./configuration-calls";
import { siteDoor } from "./configuration-door";

/** The site's administration (`jira:adminPage`). */
export const siteAdmin = makeResolver<ConfigurationCalls>({
  ...configurationCalls((door) => siteDoor({ ...door, authorise: "administer-jira" })),
});
