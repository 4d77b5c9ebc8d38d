import { buildRuntime } from "../sandbox/forge/runtime/build-runtime";

const outDirectory = process.argv[2];
if (outDirectory === undefined) throw new Error("Failed to build the runtime: say into which folder.");
void buildRuntime(outDirectory);
