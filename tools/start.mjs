/** Builds what changed, then runs the sandbox until it is interrupted: npm start -- [--port 4400] [--fresh] [--seed n] [--scenario demo|empty|lived-in] [--database path] */
import { build } from "./build.mjs";
import { endWithUs, run } from "./children.mjs";
import { node, sandboxProgram } from "./paths.mjs";

endWithUs();
if (await build()) {
  const { code, output } = await run(node, [sandboxProgram, ...process.argv.slice(2)], { show: "all" });
  if (output !== "") console.error(output);
  process.exitCode = code;
} else {
  process.exitCode = 1;
}
