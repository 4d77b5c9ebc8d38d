import { run } from "./children.mjs";
import { hashOf, isBuilt, markBuilt } from "./stamp.mjs";

/** Builds one part if what it is made from changed, and says so in a line. Gives false when it failed. */
export async function buildPart(part) {
  const hash = hashOf(part.inputs);
  if (isBuilt(part, hash)) return say(`Unchanged: ${part.name}.`);
  const startedAt = performance.now();
  for (const [command, ...args] of part.commands) {
    const { code, output } = await run(command, args);
    if (code !== 0) return !say(`Failed to build ${part.name}:\n${output.trim()}`);
  }
  markBuilt(part, hash);
  return say(`Built ${part.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

function say(line) {
  console.log(line);
  return true;
}
