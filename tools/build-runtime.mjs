/** Builds the sandbox's runtime, which the app's bundle carries in the place of Atlassian's: tsx tools/build-runtime.mjs <folder> */
import { buildRuntime } from "../sandbox/forge/runtime/build-runtime.ts";

await buildRuntime(process.argv[2]);
